package dateline.regression.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A headless Chromium with one page open, asked by the DevTools protocol. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int SECONDS = 60;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final WebSocket socket;
  private final Inbox inbox;

  private Browser(Process process, WebSocket socket, Inbox inbox) {
    this.process = process;
    this.socket = socket;
    this.inbox = inbox;
  }

  /** Where Chromium is, if it is installed. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens a page of a file.
   *
   * @param profile an empty folder
   */
  static Browser open(Path chromium, Path page, Path profile) throws Exception {
    return open(chromium, page.toUri(), profile);
  }

  /**
   * Opens a page.
   *
   * @param profile an empty folder
   */
  public static Browser open(Path chromium, URI page, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--window-size=1000,700",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                page.toString())
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    try {
      Inbox inbox = new Inbox();
      WebSocket socket =
          CLIENT
              .newWebSocketBuilder()
              .buildAsync(address(port(process, profile)), inbox)
              .get(SECONDS, TimeUnit.SECONDS);
      return new Browser(process, socket, inbox);
    } catch (Exception | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String port(Process process, Path profile) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10; i++) {
      if (Files.exists(file) && !Files.readString(file).isBlank()) {
        return Files.readAllLines(file).getFirst();
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Chromium did not start: " + Files.readString(profile.resolve("log")));
  }

  private static URI address(String port) throws Exception {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    for (int i = 0; i < SECONDS * 10; i++) {
      String body = CLIENT.send(list, HttpResponse.BodyHandlers.ofString()).body();
      for (JsonNode target : JsonMapper.shared().readTree(body)) {
        if (target.path("type").asString("").equals("page")) {
          return URI.create(target.path("webSocketDebuggerUrl").asString());
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Chromium opened no page");
  }

  /** The value of a JavaScript expression, as text. */
  public String evaluate(String expression) throws Exception {
    JsonNode reply = reply(expression);
    JsonNode value = reply.at("/result/result/value");
    assertThat(value.isString()).as(expression + ": " + reply).isTrue();
    return value.asString();
  }

  private JsonNode reply(String expression) throws Exception {
    return command(
        "Runtime.evaluate",
        JsonMapper.shared()
            .createObjectNode()
            .put("expression", "String(" + expression + ")")
            .put("returnByValue", true));
  }

  /** The reply to a command of the DevTools protocol. */
  public JsonNode command(String method, ObjectNode parameters) throws Exception {
    String message =
        JsonMapper.shared()
            .createObjectNode()
            .put("id", 1)
            .put("method", method)
            .set("params", parameters)
            .toString();
    CompletableFuture<String> reply = inbox.next();
    socket.sendText(message, true).get(SECONDS, TimeUnit.SECONDS);
    return JsonMapper.shared().readTree(reply.get(SECONDS, TimeUnit.SECONDS));
  }

  /** The value; empty while the page has not come far enough to have one. */
  private String now(String expression) throws Exception {
    return reply(expression).at("/result/result/value").asString("");
  }

  /** Waits until an expression has a value. */
  public void await(String expression, String value) throws Exception {
    String last = now(expression);
    for (int i = 0; i < SECONDS * 10 && !last.equals(value); i++) {
      Thread.sleep(100);
      last = now(expression);
    }
    assertThat(last).as(expression).isEqualTo(value);
  }

  /** Ends it with its children, which would go on writing to the profile that is deleted next. */
  @Override
  public void close() throws IOException {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    try {
      for (ProcessHandle each : all) {
        each.onExit().get(SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("Chromium did not end", e);
    }
  }

  /** Gives each whole message to whoever waits for the next. */
  private static final class Inbox implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private volatile CompletableFuture<String> next = new CompletableFuture<>();

    CompletableFuture<String> next() {
      next = new CompletableFuture<>();
      return next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        next.complete(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
