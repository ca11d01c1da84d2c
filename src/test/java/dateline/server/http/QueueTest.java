package dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bound on waiting requests, clients that leave, and many clients at once. */
@Tag("slow")
@Timeout(120)
class QueueTest {
  private static final String SLOW = "{\"question\": \"wait for the bridge\"}";

  @Test
  void whatIsTooMuchIsRefusedAndTheRestAnswered() throws Exception {
    try (TestServer server = TestServer.start(1, 2, Optional.empty(), (d, s) -> {});
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = clients.submit(() -> server.post("/api/ask", SLOW));
      assertThat(server.corpus.held.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      List<Future<String>> more =
          IntStream.range(0, 6)
              .mapToObj(i -> clients.submit(() -> server.post("/api/ask", SLOW)))
              .toList();
      long refused = 0;
      while (refused < 4) {
        refused = more.stream().filter(Future::isDone).count();
        TimeUnit.MILLISECONDS.sleep(10);
      }
      server.corpus.release();
      assertThat(first.get()).startsWith("HTTP/1.1 200 ").contains("answered");
      for (Future<String> each : more) {
        each.get();
      }
      List<String> responses = more.stream().map(Future::resultNow).toList();
      assertThat(responses).filteredOn(r -> r.startsWith("HTTP/1.1 200 ")).hasSize(2);
      assertThat(responses)
          .filteredOn(r -> r.startsWith("HTTP/1.1 429 "))
          .hasSize(4)
          .allSatisfy(r -> assertThat(r).contains("Retry-after: 5", "try again"));
    }
  }

  @Test
  void aClientThatLeavesCancelsItsWork() throws Exception {
    for (String accept : List.of("application/json", "text/event-stream")) {
      try (TestServer server = TestServer.start(1, 2, Optional.empty(), (d, s) -> {})) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
          String request =
              server.request(
                  "POST /api/ask", SLOW, "Content-Type: application/json", "Accept: " + accept);
          socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
          assertThat(server.corpus.held.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
          socket.setSoLinger(true, 0);
        }
        assertThat(server.corpus.left.tryAcquire(30, TimeUnit.SECONDS)).as(accept).isTrue();
      }
    }
  }

  /** {@code -Dserver.requests=10000} sends as many. */
  @Test
  void manyClientsLoseNothing() throws Exception {
    int requests = Integer.getInteger("server.requests", 640);
    int clients = 32;
    try (TestServer server = TestServer.start(1, 64, Optional.empty(), (d, s) -> {});
        ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<Long>> all =
          IntStream.range(0, clients)
              .mapToObj(client -> (Callable<Long>) () -> right(server, client, requests / clients))
              .toList();
      long right = 0;
      for (Future<Long> done : threads.invokeAll(all)) {
        right += done.get();
      }
      assertThat(right).isEqualTo(requests / clients * clients);
      assertThat(server.errors).isEmpty();
    }
  }

  private static long right(TestServer server, int client, int requests) throws IOException {
    long right = 0;
    for (int i = 0; i < requests; i++) {
      String response =
          switch ((client + i) % 5) {
            case 0 -> server.post("/api/ask", "{\"question\": \"about the bridge\"}");
            case 1 -> server.post("/api/quote", "{\"quotation\": \"The mayor was pleased.\"}");
            case 2 -> server.get("/api/sources");
            case 3 -> server.post("/api/check", "{\"draft\": \"The mayor was pleased.\"}");
            default -> server.post("/api/search", "{\"question\": \"bridge\"}");
          };
      right += response.startsWith("HTTP/1.1 200 ") && response.contains("bridge") ? 1 : 0;
    }
    return right;
  }
}
