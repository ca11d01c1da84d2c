package dateline.answering;

import dateline.article.PublicationDate;
import dateline.time.TimeExpression;
import dateline.time.calendar.Interval;
import dateline.verification.Citation;
import java.util.List;
import java.util.Optional;

/**
 * What the articles say about a topic, in the order of the times that they speak of.
 *
 * @param topic the topic as it was asked for
 * @param dated the statements with a time, earliest first; of two that begin together the shorter
 *     time first
 * @param undated the numbers of the citations that speak of the topic without saying when, by the
 *     date of their articles, undated articles last
 * @param citations every statement as a citation, numbered from 1 in this order, and what the
 *     series cites beside them
 * @param corrections the numbers of the citations that put right or take back what was printed, by
 *     the date of their articles
 * @param series the values that the topic had over time, where it is a value that changed
 * @param horizon the newest publication date among the articles searched; empty where none is dated
 */
public record Timeline(
    String topic,
    List<Entry> dated,
    List<Integer> undated,
    List<Integer> corrections,
    List<Citation> citations,
    Series series,
    Optional<PublicationDate> horizon) {
  public Timeline {
    dated = List.copyOf(dated);
    undated = List.copyOf(undated);
    corrections = List.copyOf(corrections);
    citations = List.copyOf(citations);
  }

  /**
   * A statement and its time.
   *
   * @param time the days that it speaks of
   * @param expression the words that say so, with offsets in the article, and how they were
   *     resolved
   * @param citation the number of its citation
   */
  public record Entry(Interval time, TimeExpression expression, int citation) {}

  /** Whether what an entry tells still lay ahead when its article was published. */
  public boolean ahead(Entry entry) {
    return citations
        .get(entry.citation() - 1)
        .quote()
        .article()
        .publication()
        .map(published -> published.interval().isBefore(entry.time()))
        .orElse(false);
  }
}
