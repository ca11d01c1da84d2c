package dateline.retrieval;

import dateline.index.ArticleFilter;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to look for, and among which articles. Where a date bound is set, articles without a date
 * are left out, since nothing shows that they lie within it.
 *
 * @param text the question, not blank
 * @param since only articles published on or after this day
 * @param until only articles published on or before this day; the as-of date is such a bound
 * @param publisher only articles of this publisher, compared without regard to case
 * @param newest whether the newest state of things is asked for, so that newer articles are
 *     preferred
 */
public record Query(
    String text,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> publisher,
    boolean newest) {
  /** A query for which no article is preferred for its date. */
  public Query(
      String text,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<String> publisher) {
    this(text, since, until, publisher, false);
  }

  /** Which articles count. */
  ArticleFilter filter() {
    return new ArticleFilter(since, until, publisher);
  }

  /** A query over the whole corpus. */
  public static Query of(String text) {
    return new Query(text, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
