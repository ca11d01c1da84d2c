package dateline.answering;

import dateline.citation.Quote;
import dateline.corpus.Article;
import dateline.corpus.PublicationDate;
import dateline.time.Interval;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import dateline.time.TimeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What time accounts and questions speak of. */
final class AccountTime {
  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

  private AccountTime() {}

  /** Whether an account was published in a time, or one of its quotations speaks of it. */
  static boolean speaksOf(Account account, Interval time) {
    return account.quotes().stream()
        .anyMatch(quote -> published(quote, time) || speaks(quote, time));
  }

  private static boolean published(Quote quote, Interval time) {
    return quote.article().publication().map(p -> time.contains(p.interval())).orElse(false);
  }

  private static boolean speaks(Quote quote, Interval time) {
    return expressions(quote).stream()
        .anyMatch(e -> e.interval().map(time::overlaps).orElse(false));
  }

  /** The time expressions in a quotation, with offsets in its article. */
  static List<TimeExpression> expressions(Quote quote) {
    int by = quote.span().start();
    return RECOGNISER.recognise(quote.text(), anchor(quote.article())).stream()
        .map(e -> shifted(e, by))
        .toList();
  }

  private static TimeExpression shifted(TimeExpression e, int by) {
    return new TimeExpression(
        e.start() + by,
        e.end() + by,
        e.text(),
        e.type(),
        e.value(),
        e.modifier(),
        e.interval(),
        e.derivation());
  }

  /** The day that an article's relative dates count from. */
  static Optional<LocalDate> anchor(Article article) {
    return article.publication().map(PublicationDate::first);
  }

  /**
   * The time that a question names outright: one with a year, or one counted from today ("last
   * month"). A bare month or weekday leaves the year open and names none.
   */
  static Optional<Interval> stated(String question, LocalDate today) {
    return RECOGNISER.recognise(question, Optional.of(today)).stream()
        .filter(e -> e.type() == TimeType.DATE || e.type() == TimeType.TIME)
        .filter(e -> !e.value().endsWith("_REF"))
        .filter(e ->
            e.text()
                .matches(
                    "(?is).*(?:\\b[12]\\d{3}\\b|\\b(?:last|next|this|ago|yesterday|tomorrow)\\b).*"))
        .map(TimeExpression::interval)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
