package dateline.server.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.server.RequestException;
import dateline.server.RequestException.Kind;
import dateline.text.JsonText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Listens on one address and gives each request to its endpoint, once it is admitted. */
public final class WebServer implements AutoCloseable {
  private static final int BACKLOG = 64;

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static {
    // Read once, when the first server of the process starts. A request must come within half a
    // minute, so that connections which send a byte now and then do not pile up.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", "65536");
    System.setProperty("sun.net.httpserver.idleInterval", "30");
    System.setProperty("sun.net.httpserver.drainAmount", "0");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("jdk.httpserver.maxConnections", "256");
  }

  /**
   * Takes an address. Nothing is answered before {@link #serve}.
   *
   * @throws IOException where the address is taken or is not one of this machine
   */
  public static WebServer bind(InetSocketAddress address) throws IOException {
    return new WebServer(
        HttpServer.create(address, BACKLOG), Executors.newVirtualThreadPerTaskExecutor());
  }

  /** The port, which was chosen where none was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  /**
   * Begins to answer.
   *
   * @param errors is told of what goes wrong in the program
   */
  public void serve(Routes routes, AccessRules rules, Consumer<Throwable> errors) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, routes, rules, errors));
    server.start();
  }

  private static void handle(
      HttpExchange exchange, Routes routes, AccessRules rules, Consumer<Throwable> errors) {
    HttpCall call = new HttpCall(exchange);
    try {
      readNoBody(exchange);
      admitted(call, routes, rules);
    } catch (RequestException e) {
      refuse(call, e);
    } catch (IOException left) {
      call.close();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      errors.accept(e);
      refuse(call, new RequestException(Kind.INTERNAL, "an error in the program"));
    }
  }

  /**
   * Reads to its end a body that is not there. The JDK's server closes a connection whose body
   * nobody read to its end, and the next request on it would be lost.
   */
  private static void readNoBody(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
      exchange.getRequestBody().readAllBytes();
    }
  }

  private static void admitted(HttpCall call, Routes routes, AccessRules rules) throws IOException {
    rules.checkOrigin(call);
    if (!routes.isOpen(call.path())) {
      rules.checkToken(call);
    }
    routes.find(call.method(), call.path()).handle(call);
  }

  /** Responds with what is wrong; a browser without the token is sent to where it can give it. */
  private static void refuse(HttpCall call, RequestException e) {
    try {
      if (call.isAnswered()) {
        return;
      }
      if (e.kind() == Kind.UNAUTHORISED && call.accepts("text/html")) {
        call.redirect("/login");
      } else {
        headers(call, e.kind());
        call.json(e.kind().status(), problem(e));
      }
    } catch (IOException left) {
      // Nobody reads it.
    } finally {
      call.close();
    }
  }

  private static void headers(HttpCall call, Kind kind) {
    if (kind == Kind.BUSY) {
      call.set("Retry-After", "5");
    }
    if (kind == Kind.UNAUTHORISED) {
      call.set("WWW-Authenticate", "Bearer");
    }
  }

  /** A refusal as JSON. */
  public static String problem(RequestException e) {
    return JsonText.line(new Refusal(new Problem(e.kind().status(), e.getMessage())));
  }

  private record Refusal(Problem error) {}

  private record Problem(int status, @Nullable String message) {}

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
