package dateline.server.http;

import dateline.server.RequestException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * Responds with a result that is being worked on. A closed connection shows only where something is
 * written to it, so a result that takes longer than a moment is preceded by spaces, which JSON and
 * HTML allow; once a space cannot be sent the client has left, and the work is cancelled.
 */
public final class PendingResult {
  private static final long WAIT_MILLIS = 1000;

  private PendingResult() {}

  /**
   * Waits for the result and responds with it.
   *
   * @throws RequestException where the work failed before the response began
   * @throws IOException where the client has left, or the work failed after the response began
   */
  public static void respond(HttpCall call, String type, CompletableFuture<String> result)
      throws IOException {
    respond(call, type, result, json -> json);
  }

  /** The same with what is made of the result. */
  public static void respond(
      HttpCall call, String type, CompletableFuture<String> result, UnaryOperator<String> shown)
      throws IOException {
    try {
      call.respond(200, type, shown.apply(result.get(WAIT_MILLIS, TimeUnit.MILLISECONDS)));
    } catch (TimeoutException notYet) {
      try (OutputStream out = call.stream(type)) {
        String text = await(result, () -> send(out, " "));
        send(out, shown.apply(text));
      } catch (RequestException e) {
        throw new IOException(e.getMessage(), e);
      }
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      result.cancel(false);
      throw new IOException("the server is shutting down", e);
    }
  }

  /** Writes something, so that a closed connection shows. */
  public interface Heartbeat {
    void beat() throws IOException;
  }

  /**
   * The result; until it is there the heart beats every second.
   *
   * @throws IOException where a beat could not be sent; the work is then cancelled
   */
  public static String await(CompletableFuture<String> result, Heartbeat heart) throws IOException {
    while (true) {
      try {
        return result.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        beat(result, heart);
      } catch (ExecutionException e) {
        throw failure(e);
      } catch (InterruptedException e) {
        result.cancel(false);
        throw new IOException("the server is shutting down", e);
      }
    }
  }

  private static void beat(CompletableFuture<String> result, Heartbeat heart) throws IOException {
    try {
      heart.beat();
    } catch (IOException left) {
      result.cancel(false);
      throw left;
    }
  }

  private static RequestException failure(ExecutionException e) {
    return e.getCause() instanceof RequestException known
        ? known
        : new RequestException(RequestException.Kind.INTERNAL, "an error in the program");
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
