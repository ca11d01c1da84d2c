package dateline.retrieval;

import dateline.corpus.Passage;
import java.util.Optional;

/**
 * A passage and where its score came from.
 *
 * @param passage the passage
 * @param score the fused score, greater is better; comparable within one ranking only
 * @param lexical its place and BM25 score in the lexical ranking, empty where it is not in it
 * @param vector its place and cosine in the vector ranking, empty where it is not in it
 */
public record RankedPassage(
    Passage passage, double score, Optional<Rank> lexical, Optional<Rank> vector) {
  /**
   * A place in one ranking.
   *
   * @param rank counting from 1
   * @param score BM25 or cosine
   */
  public record Rank(int rank, double score) {}
}
