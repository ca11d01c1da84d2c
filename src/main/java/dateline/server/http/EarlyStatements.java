package dateline.server.http;

import dateline.verification.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the statements that are verified before the response has begun, and sends later ones. */
public final class EarlyStatements implements Consumer<Statement> {
  private final List<Statement> waiting = new ArrayList<>();
  private Sink sink = waiting::add;

  /** Takes statements, in order. */
  public interface Sink {
    /**
     * Takes one.
     *
     * @throws IOException where the client has left
     */
    void take(Statement statement) throws IOException;
  }

  @Override
  public synchronized void accept(Statement statement) {
    try {
      sink.take(statement);
    } catch (IOException left) {
      sink = gone -> {};
    }
  }

  /** Sends those that are waiting, and all later ones. */
  public synchronized void sendTo(Sink next) throws IOException {
    for (Statement statement : waiting) {
      next.take(statement);
    }
    sink = next;
  }
}
