package dateline.server.http;

import dateline.server.Contract;
import dateline.server.Dispatcher;
import dateline.server.FakeCorpus;
import dateline.server.RequestQueue;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server over the fake corpus on a free port of the loopback address. */
public final class TestServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

  private static final Contract CONTRACT = Contract.load();

  public final FakeCorpus corpus = new FakeCorpus();
  public final Routes routes = new Routes();
  public final List<Throwable> errors;
  private final RequestQueue queue;
  private final WebServer server;

  private TestServer(RequestQueue queue, WebServer server, List<Throwable> errors) {
    this.errors = errors;
    this.queue = queue;
    this.server = server;
  }

  public static TestServer start(
      int workers, int waiting, Optional<Token> token, BiConsumer<Dispatcher, TestServer> more)
      throws IOException {
    List<Throwable> errors = new CopyOnWriteArrayList<>();
    RequestQueue queue = new RequestQueue(workers, waiting, errors::add);
    WebServer bound = WebServer.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    TestServer server = new TestServer(queue, bound, errors);
    Dispatcher dispatcher = new Dispatcher(CONTRACT, server.corpus, queue);
    new ApiRoutes(dispatcher).addTo(server.routes);
    more.accept(dispatcher, server);
    bound.serve(
        server.routes,
        new AccessRules(Set.of("127.0.0.1:" + bound.port(), "localhost:" + bound.port()), token),
        server.errors::add);
    return server;
  }

  public static TestServer start() throws IOException {
    return start(4, 64, Optional.empty(), (dispatcher, server) -> {});
  }

  public int port() {
    return server.port();
  }

  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /** The whole response to a request that is sent byte for byte; the connection is closed then. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The status lines of responses to requests that are sent on one connection, one by one. */
  public List<String> onOneConnection(List<String> paths) throws IOException {
    List<String> statuses = new ArrayList<>();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      for (String path : paths) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        statuses.add(readResponse(socket.getInputStream()));
      }
    }
    return statuses;
  }

  private static String readResponse(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        return "closed";
      }
      head.append((char) read);
    }
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      in.readNBytes(Integer.parseInt(length.group(1)));
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  /** The response to a POST of JSON. */
  public String post(String path, String json) throws IOException {
    return raw(request("POST " + path, json, "Content-Type: application/json"));
  }

  public String get(String path, String... headers) throws IOException {
    return raw(request("GET " + path, "", headers));
  }

  /** The body of a response, put together where a slow result came in chunks. */
  public static String body(String response) {
    int head = response.indexOf("\r\n\r\n");
    String body = response.substring(head + 4);
    if (!response.substring(0, head).toLowerCase(Locale.ROOT).contains("chunked")) {
      return body;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (at < bytes.length) {
      int line = at;
      while (bytes[line] != '\r') {
        line++;
      }
      int length = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.UTF_8), 16);
      whole.append(new String(bytes, line + 2, length, StandardCharsets.UTF_8));
      at = line + 2 + length + 2;
    }
    return whole.toString();
  }

  /** A request that closes its connection. */
  public String request(String line, String body, String... headers) {
    return line
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + port()
        + "\r\nConnection: close\r\n"
        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() {
    corpus.release();
    server.close();
    queue.close();
  }
}
