package dateline.index;

import java.util.Comparator;

/**
 * A passage in one ranking, not yet read from disk.
 *
 * @param document its number in the Lucene snapshot
 * @param id the id of its article
 * @param number its place in the article
 * @param score greater is better
 */
public record Hit(int document, String id, int number, double score) {
  /** Best first; ties by article id, then by place in the article. */
  static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(Hit::id)
          .thenComparingInt(Hit::number);
}
