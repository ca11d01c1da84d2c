package dateline.index.cluster;

import dateline.index.IndexException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a cluster, over the JDK's HTTP client. All requests may be made twice without harm, so one
 * whose node does not answer goes to the next, and one that is refused for a busy cluster (429),
 * one that is just choosing its manager (503) or one that has just lost a node is made again after
 * a pause that doubles. Safe for use by several threads.
 */
final class ClusterClient {
  private static final int TRIES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 512L << 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ClusterAddress address;
  private final ClusterSettings settings;
  private final ClusterErrors errors;
  private final HttpClient client;
  private volatile int host;

  ClusterClient(ClusterAddress address, ClusterSettings settings) {
    this.address = address;
    this.settings = settings;
    this.errors = new ClusterErrors(address, settings.timeout().toSeconds());
    if (settings.authorization().isPresent()) {
      address.hosts().forEach(ClusterClient::refuseOpenPassword);
    }
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING);
    settings.authority().ifPresent(file -> builder.sslContext(trusting(file)));
    this.client = builder.build();
  }

  /** What an answer says, with its status. */
  record Reply(int status, JsonNode body) {}

  ClusterErrors errors() {
    return errors;
  }

  JsonNode get(String path) {
    return accepted(send("GET", path, null));
  }

  /** Empty where there is none. */
  Optional<JsonNode> find(String path) {
    Reply reply = send("GET", path, null);
    return reply.status() == 404 ? Optional.empty() : Optional.of(accepted(reply));
  }

  JsonNode put(String path, Object body) {
    return accepted(send("PUT", path, json(body)));
  }

  JsonNode post(String path, Object body) {
    return accepted(send("POST", path, json(body)));
  }

  /** A body of several lines of JSON. */
  JsonNode lines(String path, List<?> lines) {
    return accepted(send("POST", path, jsonLines(lines)));
  }

  void delete(String path) {
    Reply reply = send("DELETE", path, null);
    if (reply.status() != 404) {
      accepted(reply);
    }
  }

  static byte[] json(Object body) {
    return JSON.writeValueAsBytes(body);
  }

  static byte[] jsonLines(List<?> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  JsonNode accepted(Reply reply) {
    if (reply.status() / 100 != 2) {
      throw errors.refused(reply.status(), reply.body().path("error"));
    }
    return reply.body();
  }

  /**
   * Sends a request until it is answered, whatever the answer says.
   *
   * @param body nothing, JSON, or lines of it
   */
  Reply send(String method, String path, byte @Nullable [] body) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        Reply reply = once(method, path, body);
        boolean passing = ClusterErrors.isPassing(reply.status(), reply.body().path("error"));
        if (!passing || attempt == TRIES) {
          return reply;
        }
      } catch (IOException | TimeoutException e) {
        host++;
        boolean slow = e instanceof TimeoutException || e instanceof HttpTimeoutException;
        if (attempt >= (slow ? 1 : 2) * address.hosts().size()) {
          throw errors.unreached(e);
        }
      }
      pause(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private Reply once(String method, String path, byte @Nullable [] body)
      throws IOException, TimeoutException {
    URI node = address.hosts().get(Math.floorMod(host, address.hosts().size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + path))
            .timeout(settings.timeout())
            .header("Accept", "application/json");
    settings.authorization().ifPresent(value -> request.header("Authorization", value));
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      String type = path.contains("_bulk") || path.contains("_msearch") ? "x-ndjson" : "json";
      request.header("Content-Type", "application/" + type);
      request.method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }
    return reply(answer(request.build()));
  }

  /** The JDK's own time limit ends with the header of the answer; this one with its last byte. */
  private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, TimeoutException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IndexException("the question to OpenSearch was interrupted", e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private Reply reply(HttpResponse<byte[]> answer) {
    try {
      JsonNode body =
          answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
      return new Reply(answer.statusCode(), body);
    } catch (JacksonException e) {
      if (answer.statusCode() / 100 != 2) {
        return new Reply(answer.statusCode(), JSON.createObjectNode());
      }
      throw errors.line("does not answer as OpenSearch does: look at host and port");
    }
  }

  /**
   * How long a node may wait for a shard to write to, as a parameter: less than an answer may take,
   * so that the node says that the shard is missing before it is given up.
   */
  String patience() {
    return "timeout=" + Math.max(1, settings.timeout().toSeconds() * 3 / 4) + "s";
  }

  static void pause(Duration pause) {
    try {
      Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("the work on OpenSearch was interrupted", e);
    }
  }

  private static void refuseOpenPassword(URI host) {
    if (host.getScheme().equals("http") && !isThisMachine(host)) {
      throw new IndexException(
          "the password is not sent to "
              + host
              + ", since anyone on the way could read it: use https");
    }
  }

  private static boolean isThisMachine(URI host) {
    try {
      return InetAddress.getByName(host.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static SSLContext trusting(Path authority) {
    try (InputStream pem = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.setCertificateEntry("authority-" + trusted.size(), one);
      }
      if (trusted.size() == 0) {
        throw new GeneralSecurityException("no certificate");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, valid(trust.getTrustManagers()), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IndexException(
          ClusterSettings.CA + ": " + authority + " holds no certificate in PEM that can be read",
          e);
    }
  }

  private static TrustManager[] valid(TrustManager[] trusting) {
    return Stream.of(trusting)
        .map(
            one -> one instanceof X509ExtendedTrustManager x509 ? new ValidCertificates(x509) : one)
        .toArray(TrustManager[]::new);
  }
}
