package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dateline.index.IndexException;
import dateline.index.PaddedLetters;
import dateline.index.update.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with a cluster is one line that names it, says what it has, and the mend. */
@Tag("slow")
final class ClusterErrorsTest {
  private static final String SECRET = "s3cret-" + "pass";

  private final Map<String, String> environment = new HashMap<>();
  private HttpServer server;
  private int status = 200;
  private String body = "{}";
  private String seen = "";
  private int busy;
  private int calls;
  @TempDir private Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          calls++;
          seen = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(busy-- > 0 ? 429 : status, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/news";
  }

  private String message(String address) {
    try {
      new ClusterIndex(
              () -> {
                throw new AssertionError("nobody reads the articles");
              },
              address,
              new PaddedLetters(),
              environment)
          .open(Progress.NONE);
      return "";
    } catch (IndexException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(message).doesNotContain(SECRET).doesNotContain("\u001b").doesNotContain("\n");
      return message;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {\"error\":\"Unauthorized\"} | refuses the user or the password",
        "403 | {\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions\"}} | lets"
            + " this user not do that (no permissions)",
        "404 | {\"error\":{\"type\":\"index_not_found_exception\"}} | has no such index: make it"
            + " with dateline index",
        "403 | {\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"blocked by:"
            + " [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark]\"}} | a disk of it"
            + " is nearly full (flood stage)",
        "429 | {\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"disk usage exceeded"
            + " flood-stage\"}} | a disk of it is nearly full (flood stage)",
        "500 | {\"error\":{\"type\":\"odd\",\"reason\":\"\\u001b[31mred\\nline\"}} | answered with"
            + " an error, 500 ([31mred line)",
        "500 | <html>no json</html> | answered with an error, 500",
        "500 | {\"error\":{\"root_cause\":[{\"type\":\"node_not_connected_exception\",\"reason\":"
            + "\"[two] Node not connected\"}]}} | has lost a node ([two] Node not connected): look"
            + " at _cluster/health, and try again when it is back",
        "200 | {\"logs-1\":{\"aliases\":{\"news\":{}}}} | has an index of that name that is not"
            + " Dateline’s: choose another name",
        "200 | {\"news.dateline-1.2\":{},\"logs-1\":{}} | has an index of that name that is not"
            + " Dateline’s: choose another name",
        "200 | {\"news.dateline-1.1\":{},\"news.dateline-1.2\":{}} | has several indices of that"
            + " name: take the alias from all but one of them",
        "200 | <html>no json</html> | does not answer as OpenSearch does: look at host and port",
      })
  void whatIsRefusedIsOneLineWithTheMend(int answered, String text, String message) {
    status = answered;
    body = text;
    assertThat(message(address())).startsWith("OpenSearch at http://127.0.0.1:").contains(message);
  }

  @Test
  void whoIsBusyIsAskedAgainAfterAPauseThatDoubles() {
    busy = 2;
    status = 404;
    body = "{\"error\":{\"type\":\"index_not_found_exception\"}}";
    long start = System.nanoTime();
    assertThat(message(address())).contains("has no such index");
    assertThat(calls).as("twice busy, then asked with and without local").isEqualTo(4);
    assertThat(System.nanoTime() - start).isGreaterThan(600_000_000L); // 200 ms and 400 ms
  }

  @Test
  void whoIsNotThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(message("http://127.0.0.1:" + port + "/news"))
        .endsWith("/news cannot be reached: start the cluster, or look at host and port");
    body = "{\"error\":\"no\"}";
    status = 404;
    assertThat(
            message(
                "http://127.0.0.1:"
                    + port
                    + ",127.0.0.1:"
                    + server.getAddress().getPort()
                    + "/news"))
        .as("the second node answers")
        .contains("has no such index");
  }

  @Test
  void whoDoesNotAnswer() throws IOException {
    environment.put(ClusterSettings.TIMEOUT, "1");
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(message("http://127.0.0.1:" + silent.getLocalPort() + "/news"))
          .contains("has not answered within 1 s: try again");
    }
  }

  @Test
  void thePasswordIsSentAndNeverShown() throws IOException {
    environment.put(ClusterSettings.USERNAME, "reader");
    assertThatThrownBy(() -> ClusterSettings.of(environment))
        .hasMessageContaining("no password: set OPENSEARCH_PASSWORD or OPENSEARCH_PASSWORD_FILE");
    Path file = folder.resolve("password");
    Files.writeString(file, SECRET + "\n");
    environment.put(ClusterSettings.PASSWORD_FILE, file.toString());
    status = 401;
    assertThat(message(address())).contains("refuses the user or the password");
    assertThat(seen).isEqualTo("Basic cmVhZGVyOnMzY3JldC1wYXNz");
    assertThat(ClusterSettings.of(environment).toString()).doesNotContain("cmVh");
  }

  @Test
  void thePasswordIsNotSentInTheOpen() {
    environment.put(ClusterSettings.USERNAME, "reader");
    environment.put(ClusterSettings.PASSWORD, SECRET);
    assertThat(message("http://192.0.2.1:9200/news"))
        .isEqualTo(
            "the password is not sent to http://192.0.2.1:9200, since anyone on the way could read"
                + " it: use https");
  }

  @ParameterizedTest
  @CsvSource({
    "http://h:9200",
    "http://h:9200/NAME",
    "http://h:9200/a/b",
    "ftp://h/name",
    "http://h/name?x=1",
    "http://user:s3cret-pass@h:9200/name",
    "http:///name"
  })
  void whatIsNoAddress(String text) {
    assertThat(message(text)).contains("is no address of an index in OpenSearch");
  }

  @ParameterizedTest
  @CsvSource({"OPENSEARCH_TIMEOUT,0", "OPENSEARCH_SHARDS,x", "OPENSEARCH_REPLICAS,17"})
  void whatIsNoNumber(String name, String value) {
    environment.put(name, value);
    assertThat(message(address())).startsWith(name + " must be a number from ");
  }

  @Test
  void anAuthorityThatIsNone() throws IOException {
    Path file = folder.resolve("ca.pem");
    Files.writeString(file, "nothing");
    environment.put(ClusterSettings.CA, file.toString());
    assertThat(message(address())).contains("OPENSEARCH_CA").contains("no certificate in PEM");
  }
}
