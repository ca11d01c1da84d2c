package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.index.IndexException;
import dateline.index.PaddedLetters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of many articles that is gone is taken out some thousand documents at a time. */
final class RemovedFileTest {
  private static final String RECORD = "DELETE /news.1/_doc/" + ClusterDocuments.fileKey("a.jsonl");

  private final ArrayDeque<Integer> deleted = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/news.1/_search", call -> answer(call, 200, "{}"));
    server.createContext("/news.1/_delete_by_query", this::deleteSome);
    server.createContext(
        "/news.1/_doc/",
        call -> {
          asked.add(call.getRequestMethod() + " " + call.getRequestURI().getPath());
          answer(call, 200, "{}");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** As many as the test says; and where it says nothing more, the work is cut off. */
  private void deleteSome(HttpExchange call) throws IOException {
    String query = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean some = call.getRequestURI().getQuery().contains("max_docs=5000");
    boolean sparesTheRecord = query.matches(".*\"must_not\".*\"kind\":\\{\"value\":\"file\"}.*");
    asked.add(some && sparesTheRecord ? "some" : query);
    Integer number = deleted.poll();
    answer(call, number == null ? 500 : 200, "{\"total\":%d}".formatted(number));
  }

  @Test
  void itsDocumentsAreDeletedUntilNoneIsLeftAndWhatIsKnownOfItLast() {
    deleted.addAll(List.of(5000, 5000, 12));
    sink().removeFile("a.jsonl");
    assertThat(asked).containsExactly("some", "some", "some", RECORD);
  }

  @Test
  void whenTheWorkIsCutOffTheFileIsStillKnown() {
    deleted.add(5000);
    assertThatThrownBy(() -> sink().removeFile("a.jsonl")).isInstanceOf(IndexException.class);
    assertThat(asked).containsExactly("some", "some");
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private ClusterSink sink() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/news";
    ClusterClient client =
        new ClusterClient(ClusterAddress.of(address), ClusterSettings.of(Map.of()));
    ClusterReads reads = new ClusterReads(client, "news.1");
    TextVectors embedding = new TextVectors(reads, Optional.empty(), new PaddedLetters());
    BulkWriter bulk = new BulkWriter(client, "news.1", () -> {});
    return new ClusterSink(reads, new ClusterStanding(reads), bulk, embedding, 0, false);
  }
}
