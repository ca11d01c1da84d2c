package dateline.answering;

import dateline.citation.ClaimedQuotation;
import dateline.citation.Quote;
import dateline.reading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of a draft passes: statements with at least one quotation, all of whose quotations hold. Of
 * two that rest on the same quotations the first passes.
 *
 * @param accounts the statements that pass
 * @param dropped the texts of those that do not
 */
record Gate(List<Account> accounts, List<String> dropped) {
  /**
   * A claimed quotation that holds.
   *
   * @param quotes where it stands, at least one place
   * @param exact whether it stands there character for character
   */
  record Verified(List<Quote> quotes, boolean exact) {}

  static Gate of(Draft draft, Function<ClaimedQuotation, Optional<Verified>> verify) {
    List<Account> accounts = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (Draft.Statement statement : draft.statements()) {
      List<Verified> verified =
          statement.quotations().stream().map(verify).flatMap(Optional::stream).toList();
      if (verified.isEmpty() || verified.size() < statement.quotations().size()) {
        dropped.add(statement.text());
      } else {
        Account account = account(statement, verified);
        if (accounts.stream().noneMatch(other -> other.quotes().equals(account.quotes()))) {
          accounts.add(account);
        }
      }
    }
    return new Gate(accounts, dropped);
  }

  private static Account account(Draft.Statement statement, List<Verified> verified) {
    return new Account(
        statement.text(),
        verified.stream().flatMap(v -> v.quotes().stream()).toList(),
        verified.stream().allMatch(Verified::exact),
        statement.confidence(),
        statement.focus());
  }
}
