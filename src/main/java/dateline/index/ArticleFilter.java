package dateline.index;

import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.time.calendar.Interval;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles count. Where a day is set, an article counts only if all the days on which it may
 * have been published lie within the bound: an undated one never does.
 *
 * @param since published on or after this day
 * @param until published on or before this day
 * @param publisher published by this publisher, compared without regard to case and white space
 */
public record ArticleFilter(
    Optional<LocalDate> since, Optional<LocalDate> until, Optional<String> publisher) {
  /** Lets every article pass. */
  public static final ArticleFilter NONE =
      new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether an article counts. */
  public boolean passes(SourceInfo article) {
    Optional<Interval> days = article.publication().map(PublicationDate::interval);
    return since.stream().allMatch(day -> days.filter(d -> !d.first().isBefore(day)).isPresent())
        && until.stream().allMatch(day -> days.filter(d -> !d.last().isAfter(day)).isPresent())
        && publisher.map(ArticleDocument::key).stream()
            .allMatch(
                key -> article.publisher().map(ArticleDocument::key).equals(Optional.of(key)));
  }
}
