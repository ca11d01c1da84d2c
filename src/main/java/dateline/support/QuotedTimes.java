package dateline.support;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the time expressions in quotations, and the day that an article's dates count from. */
public final class QuotedTimes {
  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

  private QuotedTimes() {}

  /** The time expressions in a quotation, with offsets in its article. */
  public static List<TimeExpression> expressions(Quote quote) {
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
  public static Optional<LocalDate> anchor(Article article) {
    return article.publication().map(PublicationDate::first);
  }
}
