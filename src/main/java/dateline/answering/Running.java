package dateline.answering;

import dateline.reading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes the statements of a draft on while it is being written, each once it is verified. */
final class Running implements Consumer<Draft.Statement> {
  private final Scrutiny scrutiny;
  private final Consumer<Statement> listener;
  private final Bibliography bibliography = new Bibliography();
  private final List<Draft.Statement> heard = new ArrayList<>();
  private int passed;

  Running(Scrutiny scrutiny, Consumer<Statement> listener) {
    this.scrutiny = scrutiny;
    this.listener = listener;
  }

  @Override
  public void accept(Draft.Statement statement) {
    heard.add(statement);
    List<Account> accounts = Gate.of(new Draft(heard, "", List.of(), true), scrutiny).accounts();
    if (accounts.size() > passed) {
      passed = accounts.size();
      listener.accept(scrutiny.statement(accounts.getLast(), bibliography));
    }
  }
}
