package dateline.verification;

import dateline.quotation.Quote;
import dateline.text.RuleTable;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import dateline.time.calendar.Interval;
import dateline.time.calendar.TimeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What time accounts and questions speak of. */
public final class StatementTime {
  /** What names a time without saying it by another. */
  private static final Pattern OUTRIGHT = RuleTable.of(StatementTime.class).pattern("outright");

  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

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

  /**
   * The time that a question names outright: one with a year, or one counted from today ("last
   * month"). A bare month or weekday leaves the year open and names none.
   */
  public static Optional<Interval> stated(String question, LocalDate today) {
    return statedExpression(question, today).flatMap(TimeExpression::interval);
  }

  /** The words of a question that name a time outright, with their meaning. */
  public static Optional<TimeExpression> statedExpression(String question, LocalDate today) {
    return RECOGNISER.recognise(question, Optional.of(today)).stream()
        .filter(e -> e.type() == TimeType.DATE || e.type() == TimeType.TIME)
        .filter(e -> !e.value().endsWith("_REF"))
        .filter(e -> OUTRIGHT.matcher(e.text()).find())
        .filter(e -> e.interval().isPresent())
        .findFirst();
  }
}
