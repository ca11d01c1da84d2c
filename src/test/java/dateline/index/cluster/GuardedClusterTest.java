package dateline.index.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.corpus.CorpusFolder;
import dateline.index.CutNews;
import dateline.index.IndexException;
import dateline.index.PaddedLetters;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A cluster behind a password and TLS: what is wrong with either is one line with the mend. */
@Tag("slow")
final class GuardedClusterTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");
  private static final String HERE = "dns:localhost,ip:127.0.0.1";

  private final String name = "guarded-" + Long.toString(System.nanoTime(), 36);
  private final Map<String, String> environment = new HashMap<>();
  @TempDir private Path folder;

  private ClusterIndex index(GuardedServer server, CorpusFolder corpus) {
    environment.put(ClusterSettings.USERNAME, GuardedServer.USER);
    environment.putIfAbsent(ClusterSettings.PASSWORD, GuardedServer.PASSWORD);
    environment.putIfAbsent(ClusterSettings.CA, server.certificate().toString());
    environment.put(ClusterSettings.REPLICAS, "0");
    String address = "https://" + server.host() + "/" + name;
    return new ClusterIndex(() -> corpus, address, new PaddedLetters(), environment);
  }

  private CorpusFolder corpus() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("corpus"));
    CutNews.write(articles.resolve("news.jsonl"), 100);
    return CorpusFolder.at(articles);
  }

  /** What a server with such a certificate ends in. */
  private String message(String names, String begins) throws Exception {
    try (GuardedServer server = new GuardedServer(NOBODY, folder, names, begins)) {
      index(server, corpus()).open(Progress.NONE);
      return "";
    } catch (IndexException e) {
      assertThat(e.getMessage())
          .startsWith("OpenSearch at https://localhost:")
          .doesNotContain(GuardedServer.PASSWORD)
          .doesNotContain("\n");
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "cluster", matches = ".+")
  void theRightPasswordOverTls() throws Exception {
    URI node = ClusterNode.shared().address();
    CorpusFolder corpus = corpus();
    try (GuardedServer server = new GuardedServer(node, folder, HERE, "-1H")) {
      assertThat(FirstTen.updated(index(server, corpus)))
          .isEqualTo(
              FirstTen.updated(
                  new CorpusIndex(corpus, folder.resolve("index"), new PaddedLetters())));
    } finally {
      ClusterNode.shared().drop(name);
    }
  }

  @Test
  void aWrongPassword() throws Exception {
    environment.put(ClusterSettings.PASSWORD, "open-" + "barley");
    assertThat(message(HERE, "-1H"))
        .contains("refuses the user or the password: set OPENSEARCH_USERNAME")
        .doesNotContain("barley");
  }

  @Test
  void aCertificateThatHasExpired() throws Exception {
    assertThat(message(HERE, "-3d"))
        .endsWith("has a certificate that has expired: have it renewed");
  }

  @Test
  void aCertificateThatIsNotValidYet() throws Exception {
    assertThat(message(HERE, "+2d")).contains("a certificate that is not valid yet");
  }

  @Test
  void aCertificateForAnotherHost() throws Exception {
    assertThat(message("dns:search.example.org", "-1H")).contains("a certificate for another host");
  }

  @Test
  void anAuthorityThatIsNotKnown() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    try (GuardedServer stranger = new GuardedServer(NOBODY, other, HERE, "-1H")) {
      environment.put(ClusterSettings.CA, stranger.certificate().toString());
    }
    assertThat(message(HERE, "-1H"))
        .endsWith("of an authority that is not known here: name its file with OPENSEARCH_CA");
  }

  /** As a node without the security plugin does, when it is asked by https. */
  @Test
  void whatSpeaksNoTls() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerInTheOpen(plain));
      String address = "https://localhost:" + plain.getLocalPort() + "/" + name;
      CorpusFolder corpus = corpus();
      ClusterIndex index =
          new ClusterIndex(() -> corpus, address, new PaddedLetters(), environment);
      assertThatThrownBy(() -> index.open(Progress.NONE))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("does not speak TLS as it must")
          .hasMessageEndingWith("use http, or mend it");
    }
  }

  private static void answerInTheOpen(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket asked = plain.accept()) {
        asked.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        asked.getInputStream().readNBytes(1000);
      } catch (IOException e) {
        return;
      }
    }
  }
}
