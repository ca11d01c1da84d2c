package dateline.quotation;

import dateline.article.Article;
import dateline.text.Span;
import dateline.time.TimeExpression;
import java.util.List;

/**
 * A quotation: a place in an article. It has no text of its own, so a wrong quotation cannot be
 * represented.
 *
 * @param article the source
 * @param span where the quotation stands in the source's text, not empty
 */
public record Quote(Article article, Span span) {
  public Quote {
    if (span.length() == 0 || span.end() > article.text().length()) {
      throw new IllegalArgumentException(
          "a quotation must be a non-empty span of its article: span="
              + span
              + ", article length="
              + article.text().length());
    }
  }

  /** A stretch of an article as far as nothing was taken out of it: its longest part. */
  public static Quote uncut(Article article, Span span) {
    return new Quote(article, article.annotations().uncut(span));
  }

  /** The quoted characters, cut from the source. */
  public String text() {
    return span.of(article.text());
  }

  /** The time expressions in the quotation, with offsets in its article. */
  public List<TimeExpression> times() {
    return article.analysis().times(span);
  }
}
