package dateline.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves what it is told to, on loopback, to any of the three protocols, and keeps what it was
 * asked.
 */
final class FakeServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Sent> behaviour;

  FakeServer(Function<Asked, Sent> behaviour) throws IOException {
    this.behaviour = behaviour;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    for (Wire wire : Wire.values()) {
      server.createContext(wire.path(), exchange -> serve(wire, exchange));
    }
    server.createContext(Wire.OLLAMA.modelsPath(), exchange -> list(Wire.OLLAMA, exchange));
    server.createContext(
        Wire.OPENAI.modelsPath(),
        exchange ->
            list(
                exchange.getRequestHeaders().containsKey("x-api-key")
                    ? Wire.ANTHROPIC
                    : Wire.OPENAI,
                exchange));
    server.start();
  }

  /**
   * Serves one misbehaviour until it is stopped, to try the program by hand. Arguments: the name of
   * a {@link Misbehaviour}.
   */
  public static void main(String[] args) throws Exception {
    String name = args.length > 0 ? args[0] : "HONEST";
    Misbehaviour misbehaviour =
        Misbehaviour.all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    FakeServer fake = new FakeServer(misbehaviour.behaviour());
    System.out.println(name + " at " + fake.url());
    fake.closed.await();
  }

  void behave(Function<Asked, Sent> other) {
    behaviour = other;
    asked.clear();
  }

  /** Its address. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked, in order. */
  List<Asked> asked() {
    return asked;
  }

  private void serve(Wire wire, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Asked request =
        new Asked(
            wire, exchange.getRequestHeaders(), JsonMapper.shared().readTree(body), asked.size());
    asked.add(request);
    send(exchange, behaviour.apply(request));
  }

  private void list(Wire wire, HttpExchange exchange) throws IOException {
    send(exchange, Sent.of("application/json", List.of(wire.models())));
  }

  private void send(HttpExchange exchange, Sent sent) throws IOException {
    try (exchange) {
      if (sent.end() == Sent.End.BREAK && sent.pieces().isEmpty()) {
        return; // not even a status
      }
      sent.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      exchange.sendResponseHeaders(sent.status(), 0);
      OutputStream out = exchange.getResponseBody();
      for (byte[] piece : sent.pieces()) {
        Thread.sleep(sent.pause());
        out.write(piece);
        out.flush();
      }
      switch (sent.end()) {
        case PROPER -> out.close();
        case STALL -> closed.await();
        case BREAK -> {}
      }
    } catch (IOException e) {
      // The client left, as it should where too much is sent.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
