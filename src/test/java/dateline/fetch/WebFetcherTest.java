package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fetches from a server on loopback. To the fetcher it is the public host {@code open.example}; all
 * other names stand for machines that may not be asked.
 */
class WebFetcherTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final FetchLimits LIMITS = new FetchLimits(10_000, Duration.ofSeconds(20));

  private final List<String> resolved = new ArrayList<>();
  private PageServer server;

  @BeforeEach
  void start() throws IOException {
    server = new PageServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private InetAddress[] lookup(String host) throws UnknownHostException {
    resolved.add(host);
    return host.equals("open.example")
        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
        : new NetworkRules(false).resolved(host);
  }

  private String url(String path) {
    return "http://open.example:" + server.port() + path;
  }

  private Fetched fetch(String url, FetchLimits limits) {
    try (WebFetcher fetcher =
        new WebFetcher(this::lookup, limits, Clock.fixed(NOW, ZoneOffset.UTC))) {
      return fetcher.fetch(WebAddress.of(url).orElseThrow());
    }
  }

  private Fetched.Page page(String path) {
    assertThat(fetch(url(path), LIMITS)).isInstanceOf(Fetched.Page.class);
    return (Fetched.Page) fetch(url(path), LIMITS);
  }

  private String refusal(String url) {
    Fetched fetched = fetch(url, LIMITS);
    assertThat(fetched).isInstanceOf(Fetched.Refused.class);
    return ((Fetched.Refused) fetched).why();
  }

  @Test
  void aPageIsFetchedAsItWasSentThroughTheOneLookUp() {
    server.page("/a?b=c", "text/html; charset=koi8-r", new byte[] {(byte) 0xF0, 1, 2});
    Fetched.Page page = page("/a?b=c#d");
    assertThat(page.bytes()).containsExactly(0xF0, 1, 2);
    assertThat(page.type()).isEqualTo("text/html; charset=koi8-r");
    assertThat(page.at()).isEqualTo(NOW);
    assertThat(page.from()).hasToString(url("/a?b=c"));
    // The system knows no such host: had the client resolved it by itself, nothing would have come.
    assertThat(resolved).isNotEmpty().containsOnly("open.example");
  }

  @Test
  void redirectsAreFollowed() {
    server.redirect("/a", "/b").redirect("/b", url("/c")).page("/c", "text/html", "<p>Here");
    assertThat(page("/a").from()).hasToString(url("/c"));
    assertThat(page("/a").asked()).hasToString(url("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.168.0.1/",
        "http://2130706433/",
        "http://[::ffff:127.0.0.1]/"
      })
  void anAddressOfTheLocalNetworkIsRefusedAlsoBehindARedirect(String inner) {
    String port = inner.replaceFirst("(//[^/]*)", "$1:" + server.port());
    server.redirect("/a", port).page("/", "text/html", "secret");
    assertThat(refusal(port)).contains("local network").contains("--allow-local");
    assertThat(refusal(url("/a"))).contains("local network");
    assertThat(server.asked).doesNotContain("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://open.example/", "http://u:p@open.example/"})
  void aRedirectToNoPageOfTheWebIsRefused(String to) {
    server.redirect("/a", to);
    assertThat(refusal(url("/a"))).isEqualTo("redirects to something that is not a web address");
  }

  @Test
  void redirectsWithoutEndAreRefused() {
    server.redirect("/a", "/a");
    assertThat(refusal(url("/a"))).isEqualTo("redirects more than 10 times");
  }

  @Test
  void whatTheHostForbidsIsNotAskedFor() {
    server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /in");
    server.redirect("/out", "/inner").page("/inner", "text/html", "x");
    assertThat(refusal(url("/inner"))).contains("robots.txt of open.example");
    assertThat(refusal(url("/out"))).contains("robots.txt of open.example");
    assertThat(server.asked).doesNotContain("/inner");
  }

  @Test
  void aHostWhoseRulesCannotBeHadIsNotAsked() {
    server.status("/robots.txt", 503).page("/a", "text/html", "x");
    assertThat(refusal(url("/a"))).contains("robots.txt");
    assertThat(server.asked).doesNotContain("/a");
  }

  @Test
  void rulesOfAnotherPlaceAreRead() {
    server.redirect("/robots.txt", "/r").page("/r", "text/plain", "User-agent: *\nDisallow: /a");
    assertThat(refusal(url("/a"))).contains("robots.txt");
  }

  @Test
  void tooMuchIsRefused() {
    server.page("/plain", "text/html", "x".repeat(10_001)).page("/fits", "text/html", "x");
    assertThat(refusal(url("/plain"))).isEqualTo("is larger than 10000 bytes");
    assertThat(page("/fits").bytes()).hasSize(1);
  }

  @Test
  void whatExpandsWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[1_000_000]);
    }
    assertThat(bytes.size()).isLessThan(10_000);
    server.compressed("/bomb", bytes.toByteArray());
    assertThat(refusal(url("/bomb"))).isEqualTo("is larger than 10000 bytes");
  }

  @Test
  void aHostThatNeverEndsIsGivenUp() {
    server.hanging("/a");
    Fetched fetched = fetch(url("/a"), new FetchLimits(10_000, Duration.ofMillis(700)));
    assertThat(fetched).isEqualTo(new Fetched.Refused("took longer than 0.7 s and was given up"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(refusal(url("/nothing"))).isEqualTo("is not available: the host answered 404");
    assertThat(refusal("http://nothing.invalid/")).startsWith("cannot be fetched from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "http:///a",
        "ftp://a.example/",
        "https://u@a.example/",
        "a.example",
        "https://a b/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://a.example:99999/"
      })
  void whatIsNoAddress(String text) {
    assertThat(WebAddress.of(text)).isEmpty();
  }

  @Test
  void oneAddressHasOneSpelling() {
    assertThat(WebAddress.of("HTTPS://News.Example#top"))
        .hasValueSatisfying(address -> {
          assertThat(address).hasToString("https://news.example/");
          assertThat(address).isEqualTo(WebAddress.of("https://news.example/").orElseThrow());
        });
  }
}
