package dateline.answering;

import dateline.citation.ClaimedQuotation;
import dateline.citation.Verification;
import dateline.reading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Passes the statements of a draft on while it is being written, each once it is verified. */
final class Running implements Consumer<Draft.Statement> {
  private final Function<ClaimedQuotation, Verification> verify;
  private final Consumer<Statement> listener;
  private final Bibliography bibliography = new Bibliography();
  private final List<Draft.Statement> heard = new ArrayList<>();
  private int passed;

  Running(Function<ClaimedQuotation, Verification> verify, Consumer<Statement> listener) {
    this.verify = verify;
    this.listener = listener;
  }

  @Override
  public void accept(Draft.Statement statement) {
    heard.add(statement);
    List<Account> accounts = Gate.of(new Draft(heard, "", List.of(), true), verify).accounts();
    if (accounts.size() > passed) {
      passed = accounts.size();
      listener.accept(statement(accounts.getLast()));
    }
  }

  private Statement statement(Account account) {
    return new Statement(
        Glosses.in(account), bibliography.cite(account), account.probability(), account.focus());
  }
}
