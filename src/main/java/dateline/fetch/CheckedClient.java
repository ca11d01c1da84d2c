package dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes the client: it follows no redirect by itself, keeps no cookies, uses no proxy, and resolves
 * names by the check alone, so that a name that stands for another machine a moment later gains
 * nothing.
 */
final class CheckedClient {
  private static final String AGENT = RobotsRules.PROGRAM + " (fetches a page when a person asks)";
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;

  private CheckedClient() {}

  static CloseableHttpClient of(HostLookup hosts, FetchLimits limits) {
    return HttpClients.custom()
        .setConnectionManager(connections(hosts, Timeout.of(limits.time())))
        .setUserAgent(AGENT)
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .setConnectionReuseStrategy((request, response, context) -> false) // it may be shut by then
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(HostLookup hosts, Timeout time) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new Check(hosts))
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(time).setSocketTimeout(time).build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build())
        .build();
  }

  private record Check(HostLookup hosts) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return hosts.resolved(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
