package dateline.index;

import java.util.List;
import java.util.Optional;

/**
 * What passages are looked for by.
 *
 * @param words any of which may occur; each adds its BM25 score times its weight
 * @param near what is scored where two stems stand near each other, in either order; it finds no
 *     passage, and only scores those that are found
 * @param question the question's vector, of length 1; empty where meaning does not count
 * @param filter which articles count
 * @param depth how many passages of each ranking, at least 1
 */
public record Sought(
    List<Term> words,
    List<Pair> near,
    Optional<float[]> question,
    ArticleFilter filter,
    int depth) {
  /** How many words may stand between the two of a {@link Pair}, as Lucene counts slop. */
  public static final int APART = 8;

  public Sought {
    words = List.copyOf(words);
    near = List.copyOf(near);
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be at least 1: " + depth);
    }
  }

  /** A stem and what its score is multiplied by. */
  public record Term(String stem, float weight) {}

  /** Two stems that follow each other in the question. */
  public record Pair(String first, String second) {}
}
