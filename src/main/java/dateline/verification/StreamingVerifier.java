package dateline.verification;

import dateline.reading.Draft;
import dateline.reading.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes the statements of a draft on while it is being written, each once it is verified. */
public final class StreamingVerifier implements Consumer<Draft.Statement> {
  private final VerificationContext scrutiny;
  private final Consumer<Statement> listener;
  private final Bibliography bibliography = new Bibliography();
  private final List<Draft.Statement> heard = new ArrayList<>();
  private int passed;

  public StreamingVerifier(VerificationContext scrutiny, Consumer<Statement> listener) {
    this.scrutiny = scrutiny;
    this.listener = listener;
  }

  @Override
  public void accept(Draft.Statement statement) {
    if (statement.level() == Level.BESIDE) {
      return;
    }
    heard.add(statement);
    List<VerifiedStatement> accounts =
        DraftFilter.of(new Draft(heard, "", List.of(), Draft.Form.COMPOSED), scrutiny).accounts();
    if (accounts.size() > passed) {
      passed = accounts.size();
      listener.accept(scrutiny.statement(accounts.getLast(), bibliography));
    }
  }
}
