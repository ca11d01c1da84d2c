package dateline.verification;

import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.reading.Level;
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
public record DraftFilter(List<VerifiedStatement> accounts, List<Rejected> rejected) {
  public DraftFilter {
    accounts = List.copyOf(accounts);
    rejected = List.copyOf(rejected);
  }

  public static DraftFilter of(Draft draft, VerificationContext scrutiny) {
    List<VerifiedStatement> accounts = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Draft.Statement statement : draft.statements()) {
      StatementCheck inspection = StatementCheck.of(statement, scrutiny, draft.composed());
      if (!inspection.faults().isEmpty()) {
        rejected.add(inspection.rejected());
      } else if (accounts.stream().noneMatch(a -> repeats(a, inspection, draft.composed()))) {
        accounts.add(inspection.account());
      }
    }
    return new DraftFilter(accounts, rejected);
  }

  /**
   * What of it somebody says.
   *
   * @param speaker a person or body, named in full or in part, or by an office
   */
  public DraftFilter saidBy(String speaker) {
    return new DraftFilter(
        accounts.stream().filter(account -> Attributed.isBy(account, speaker)).toList(), rejected);
  }

  /** The same, with no account where none of them is sure enough to answer. */
  public DraftFilter answering() {
    return accounts.stream().allMatch(account -> account.level() == Level.BESIDE)
        ? new DraftFilter(List.of(), rejected)
        : this;
  }

  private static boolean repeats(
      VerifiedStatement account, StatementCheck other, boolean composed) {
    List<Quote> quotes = other.account().quotes();
    return account.quotes().equals(quotes)
        && (!composed || account.text().equals(other.account().text()));
  }
}
