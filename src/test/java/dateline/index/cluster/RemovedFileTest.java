package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.index.PaddedLetters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file of many articles that is gone is taken out some thousand documents at a time. */
final class RemovedFileTest {
  @Test
  void itsDocumentsAreDeletedUntilNoneIsLeft() throws IOException {
    ArrayDeque<Integer> deleted = new ArrayDeque<>(List.of(5000, 5000, 12));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/news.1/_search", call -> answer(call, "{}"));
    server.createContext(
        "/news.1/_delete_by_query",
        call -> {
          assertThat(call.getRequestURI().getQuery()).contains("max_docs=5000");
          answer(call, "{\"total\":%d}".formatted(deleted.remove()));
        });
    server.start();
    try {
      sink("http://127.0.0.1:" + server.getAddress().getPort() + "/news").removeFile("news.jsonl");
      assertThat(deleted).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private static ClusterSink sink(String address) {
    ClusterClient client =
        new ClusterClient(ClusterAddress.of(address), ClusterSettings.of(Map.of()));
    ClusterReads reads = new ClusterReads(client, "news.1");
    TextVectors embedding = new TextVectors(reads, Optional.empty(), new PaddedLetters());
    BulkWriter bulk = new BulkWriter(client, "news.1", () -> {});
    return new ClusterSink(reads, new ClusterStanding(reads), bulk, embedding, 0);
  }
}
