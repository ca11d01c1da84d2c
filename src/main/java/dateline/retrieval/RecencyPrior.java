package dateline.retrieval;

import dateline.index.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * How new passages are among those found: 1 what was published last, 0 what was published first,
 * and what lies between by its place among the days of publication. It is the place that counts and
 * not the days between, since one corpus spans a week and another a century.
 */
final class RecencyPrior {
  private RecencyPrior() {}

  /**
   * @param hits what was found
   * @return by their numbers in the Lucene snapshot; none of an article without a date, nor of any
   *     where all are of one day
   */
  static Map<Integer, Double> of(IndexReader reader, Collection<Hit> hits) throws IOException {
    Map<Integer, Long> published = published(reader, hits);
    TreeSet<Long> days = new TreeSet<>(published.values());
    Map<Integer, Double> newness = new HashMap<>();
    if (days.size() > 1) {
      published.forEach(
          (document, day) -> newness.put(document, days.headSet(day).size() / (days.size() - 1.0)));
    }
    return newness;
  }

  /** The last day on which each may have been published. */
  private static Map<Integer, Long> published(IndexReader reader, Collection<Hit> hits)
      throws IOException {
    Map<Integer, Long> published = new HashMap<>();
    SegmentVisitor.visit(
        reader,
        hits,
        (leaf, documents) -> {
          NumericDocValues days = leaf.reader().getNumericDocValues(Fields.LAST);
          for (int document : documents) {
            if (days != null && days.advanceExact(document)) {
              published.put(leaf.docBase + document, days.longValue());
            }
          }
        });
    return published;
  }
}
