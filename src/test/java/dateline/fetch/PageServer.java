package dateline.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves pages on loopback, and keeps what it was asked for. */
public final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Sent> pages = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  public final List<String> asked = new CopyOnWriteArrayList<>();

  private record Sent(int status, Map<String, String> headers, byte[] body, boolean hangs) {}

  public PageServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public PageServer page(String path, String type, byte[] body) {
    pages.put(path, new Sent(200, Map.of("Content-Type", type), body, false));
    return this;
  }

  public PageServer page(String path, String type, String body) {
    return page(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public PageServer compressed(String path, byte[] body) {
    Map<String, String> headers = Map.of("Content-Type", "text/html", "Content-Encoding", "gzip");
    pages.put(path, new Sent(200, headers, body, false));
    return this;
  }

  public PageServer status(String path, int status) {
    pages.put(path, new Sent(status, Map.of(), new byte[0], false));
    return this;
  }

  public PageServer redirect(String path, String to) {
    pages.put(path, new Sent(302, Map.of("Location", to), new byte[0], false));
    return this;
  }

  /** Sends a piece and never the rest. */
  public PageServer hanging(String path) {
    pages.put(path, new Sent(200, Map.of(), "<html>".getBytes(StandardCharsets.UTF_8), true));
    return this;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    Sent sent = pages.getOrDefault(path, new Sent(404, Map.of(), new byte[0], false));
    sent.headers().forEach(exchange.getResponseHeaders()::add);
    long length = sent.hangs() ? 0 : sent.body().length == 0 ? -1 : sent.body().length;
    exchange.sendResponseHeaders(sent.status(), length);
    if (length >= 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(sent.body());
        out.flush();
        if (sent.hangs()) {
          closed.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
