package dateline.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Sends server-sent events (WHATWG HTML, section 9.2). Safe for use by several threads. What is
 * sent is JSON on one line, so that no text can end its event and begin another.
 */
public final class EventStream implements AutoCloseable {
  private final OutputStream out;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /** Begins to send. */
  public static EventStream open(HttpCall call) throws IOException {
    return new EventStream(call.stream("text/event-stream; charset=utf-8"));
  }

  /** Sends an event with a name. */
  public void send(String event, String json) throws IOException {
    write("event: " + event + "\ndata: " + oneLine(json) + "\n\n");
  }

  /** Sends an event without a name. */
  public void send(String json) throws IOException {
    write("data: " + oneLine(json) + "\n\n");
  }

  /** Sends a comment, which clients leave aside. */
  public void beat() throws IOException {
    write(":\n\n");
  }

  /** Line ends stand between the tokens of JSON alone; within strings they are escaped. */
  private static String oneLine(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }

  private synchronized void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
