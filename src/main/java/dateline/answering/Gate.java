package dateline.answering;

import dateline.citation.Quote;
import dateline.reading.Draft;
import dateline.reading.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a draft passes: statements with at least one quotation, all of whose quotations hold and
 * cover its numbers, dates, names and negations. Of two that rest on the same quotations the first
 * passes, unless the draft is composed and they say different things.
 *
 * @param accounts the statements that pass
 * @param rejected the statements that do not
 */
record Gate(List<Account> accounts, List<Rejected> rejected) {
  Gate {
    accounts = List.copyOf(accounts);
    rejected = List.copyOf(rejected);
  }

  static Gate of(Draft draft, Scrutiny scrutiny) {
    List<Account> accounts = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Draft.Statement statement : draft.statements()) {
      Inspection inspection = Inspection.of(statement, scrutiny, draft.composed());
      if (!inspection.faults().isEmpty()) {
        rejected.add(inspection.rejected());
      } else if (accounts.stream().noneMatch(a -> repeats(a, inspection, draft.composed()))) {
        accounts.add(inspection.account());
      }
    }
    return new Gate(accounts, rejected);
  }

  private static boolean repeats(Account account, Inspection other, boolean composed) {
    List<Quote> quotes = other.account().quotes();
    return account.quotes().equals(quotes)
        && (!composed || account.text().equals(other.account().text()));
  }
}
