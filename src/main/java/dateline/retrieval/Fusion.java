package dateline.retrieval;

import dateline.retrieval.RankedPassage.Rank;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins two rankings by their scores: {@value #LEXICAL} times a passage's BM25 score, with what the
 * question's words near each other add, as a share of the best for the question; and the rest times
 * its cosine. A weighted sum of scores, the lexical ones brought to 0 … 1, is what Bruch, Gai and
 * Ingber ("An Analysis of Fusion Functions for Hybrid Retrieval", ACM TOIS 42(1), 2023) found
 * better than the sum of reciprocal ranks, which forgets by how much one passage is better than the
 * next. Both scores count for every passage, also where it is among the first of one ranking alone.
 * Where the newest state of things is asked for, {@value #NEWNESS} times how new a passage is comes
 * on top. How the weights were chosen is told in {@code src/site/markdown/evaluation.md}.
 */
final class Fusion {
  /** The weight of the lexical score, between 0 and 1. */
  static final double LEXICAL = 0.25;

  private static final Comparator<Fused> BEST_FIRST =
      Comparator.comparingDouble(Fused::score)
          .reversed()
          .thenComparing(fused -> fused.hit().id())
          .thenComparing(fused -> fused.hit().number());

  /** What a point for words near each other adds to BM25. */
  static final double NEAR = 0.3;

  /** The weight of how new a passage is, between 0 and 1, where that counts. */
  static final double NEWNESS = 0.05;

  private final Map<Integer, Rank> lexical;
  private final Map<Integer, Double> near;
  private final Map<Integer, Rank> vector;
  private final Map<Integer, Double> newness;
  private final double bestLexical;
  private final double worstVector;

  private Fusion(
      Ranking words, Map<Integer, Double> near, Ranking meaning, Map<Integer, Double> newness) {
    this.lexical = words.ranks();
    this.near = near;
    this.vector = meaning.ranks();
    this.newness = newness;
    this.bestLexical = lexical.keySet().stream().mapToDouble(this::lexical).max().orElse(0);
    this.worstVector = vector.values().stream().mapToDouble(Rank::score).min().orElse(0);
  }

  /**
   * A passage, its score, and what each ranking says of it.
   *
   * @param lexical empty where it has none of the question's words
   * @param vector empty where it has no vector; it is then taken for as far as the farthest here
   * @param newness 0 to 1; 0 where it does not count
   */
  record Fused(
      Hit hit, double score, Optional<Rank> lexical, Optional<Rank> vector, double newness) {}

  /**
   * The first passages of both rankings, best first; ties by article id, then by place in it.
   *
   * @param near the scores of passages for the question's words near each other
   * @param newness how new the passages are, 0 to 1; empty where that does not count
   */
  static List<Fused> of(
      Ranking words, Map<Integer, Double> near, Ranking meaning, Map<Integer, Double> newness) {
    Fusion fusion = new Fusion(words, near, meaning, newness);
    Map<Integer, Hit> hits = new LinkedHashMap<>();
    words.first().forEach(hit -> hits.put(hit.document(), hit));
    meaning.first().forEach(hit -> hits.put(hit.document(), hit));
    return hits.values().stream().map(fusion::fused).sorted(BEST_FIRST).toList();
  }

  private Fused fused(Hit hit) {
    Optional<Rank> words = Optional.ofNullable(lexical.get(hit.document()));
    Optional<Rank> meaning = Optional.ofNullable(vector.get(hit.document()));
    double share = words.isPresent() ? lexical(hit.document()) / bestLexical : 0;
    double cosine = meaning.map(Rank::score).orElse(worstVector);
    double fresh = newness.getOrDefault(hit.document(), 0.0);
    double score = LEXICAL * share + (1 - LEXICAL) * cosine + NEWNESS * fresh;
    return new Fused(hit, score, words, meaning, fresh);
  }

  /** BM25 and what its words near each other add; of a passage with some of the words. */
  private double lexical(int document) {
    return lexical.get(document).score() + NEAR * near.getOrDefault(document, 0.0);
  }
}
