package dateline.verification;

import dateline.quotation.Quote;
import dateline.time.calendar.Interval;

/** What time accounts speak of. */
public final class StatementTime {
  private StatementTime() {}

  /** Whether an account was published in a time, or one of its quotations speaks of it. */
  public static boolean speaksOf(VerifiedStatement account, Interval time) {
    return account.quotes().stream()
        .anyMatch(quote -> published(quote, time) || speaks(quote, time));
  }

  private static boolean published(Quote quote, Interval time) {
    return quote.article().publication().map(p -> time.contains(p.interval())).orElse(false);
  }

  private static boolean speaks(Quote quote, Interval time) {
    return quote.times().stream().anyMatch(e -> e.interval().map(time::overlaps).orElse(false));
  }
}
