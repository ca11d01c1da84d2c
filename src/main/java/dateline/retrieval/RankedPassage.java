package dateline.retrieval;

import dateline.article.Passage;
import java.util.Optional;

/**
 * A passage and where its score came from.
 *
 * @param passage the passage
 * @param score the fused score, greater is better; comparable within one ranking only
 * @param lexical its place and BM25 score in the lexical ranking; empty where it has none of the
 *     question's words, or was not ranked by words
 * @param vector its place and cosine in the vector ranking; empty where it has no vector, or was
 *     not ranked by vectors
 * @param article what its whole article's words add, as a share of the best lexical score for the
 *     question; 0 where that does not count
 * @param newness how new it is among what was found, 0 to 1; 0 where that does not count
 */
public record RankedPassage(
    Passage passage,
    double score,
    Optional<Rank> lexical,
    Optional<Rank> vector,
    double article,
    double newness) {
  /** One for which neither its article nor how new it is counts. */
  public RankedPassage(
      Passage passage, double score, Optional<Rank> lexical, Optional<Rank> vector) {
    this(passage, score, lexical, vector, 0, 0);
  }

  /**
   * A place in one ranking.
   *
   * @param rank counting from 1, or {@link #BEYOND}
   * @param score BM25 or cosine
   */
  public record Rank(int rank, double score) {
    /** The place of what is not among the first ones: its score was worked out for it alone. */
    public static final int BEYOND = 0;
  }
}
