package dateline.retrieval;

import dateline.article.Passage;
import dateline.index.FoundPassage;
import dateline.index.FoundPassage.Place;
import dateline.retrieval.RankedPassage.Rank;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Joins two rankings by their scores: {@value #LEXICAL_WEIGHT} times a passage's lexical score, as
 * a share of the best for the question; and the rest times its cosine. The lexical score is BM25,
 * with what the question's words near each other add, and what its whole article has of them: a
 * passage seldom names all that its article is about. A weighted sum of scores, the lexical ones
 * brought to 0 … 1, is what Bruch, Gai and Ingber ("An Analysis of Fusion Functions for Hybrid
 * Retrieval", ACM TOIS 42(1), 2023) found better than the sum of reciprocal ranks, which forgets by
 * how much one passage is better than the next. Both scores count for every passage, also where it
 * is among the first of one ranking alone. Where the newest state of things is asked for, {@value
 * #NEWNESS_WEIGHT} times how new a passage is comes on top. How the weights were chosen is told in
 * {@code src/site/markdown/evaluation.md}.
 */
final class Fusion {
  /** The weight of the lexical score, between 0 and 1. */
  static final double LEXICAL_WEIGHT = 0.25;

  private static final Comparator<Fused> BEST_FIRST =
      Comparator.comparingDouble(Fused::score)
          .reversed()
          .thenComparing(fused -> fused.found().place().article())
          .thenComparing(fused -> fused.found().place().number());

  /** What a point for words near each other adds to BM25. */
  static final double NEARNESS_WEIGHT = 0.3;

  /** What a point for the whole article adds to BM25. */
  static final double ARTICLE_WEIGHT = 1.0;

  /** The weight of how new a passage is, between 0 and 1, where that counts. */
  static final double NEWNESS_WEIGHT = 0.05;

  private final Map<Place, Double> newness;
  private final double bestLexical;
  private final double worstVector;

  private Fusion(List<FoundPassage> found, Map<Place, Double> newness) {
    this.newness = newness;
    this.bestLexical = found.stream().mapToDouble(Fusion::lexical).max().orElse(0);
    this.worstVector =
        found.stream()
            .flatMap(one -> one.meaning().stream())
            .mapToDouble(FoundPassage.Score::value)
            .min()
            .orElse(0);
  }

  /**
   * A passage, and its score.
   *
   * @param article what the whole article adds, as a share of the best lexical score
   * @param newness 0 to 1; 0 where it does not count
   */
  record Fused(FoundPassage found, double score, double article, double newness) {
    /** With the passage read. */
    RankedPassage ranked(Passage passage) {
      return new RankedPassage(
          passage,
          score,
          found.words().map(Fused::rank),
          found.meaning().map(Fused::rank),
          article,
          newness);
    }

    private static Rank rank(FoundPassage.Score score) {
      return new Rank(score.rank(), score.value());
    }
  }

  /**
   * The passages of both rankings, best first; ties by article id, then by place in it. One without
   * a vector is taken for as far as the farthest here.
   *
   * @param newness how new the passages are, 0 to 1; empty where that does not count
   */
  static List<Fused> of(List<FoundPassage> found, Map<Place, Double> newness) {
    Fusion fusion = new Fusion(found, newness);
    return found.stream().map(fusion::fused).sorted(BEST_FIRST).toList();
  }

  private Fused fused(FoundPassage found) {
    double cosine = found.meaning().map(FoundPassage.Score::value).orElse(worstVector);
    double fresh = newness.getOrDefault(found.place(), 0.0);
    return new Fused(
        found,
        LEXICAL_WEIGHT * share(lexical(found))
            + (1 - LEXICAL_WEIGHT) * cosine
            + NEWNESS_WEIGHT * fresh,
        share(ARTICLE_WEIGHT * found.whole()),
        fresh);
  }

  private double share(double lexical) {
    return bestLexical == 0 ? 0 : lexical / bestLexical;
  }

  /** BM25 of the passage, of its words near each other, and of its whole article. */
  static double lexical(FoundPassage found) {
    return found.words().map(FoundPassage.Score::value).orElse(0.0)
        + NEARNESS_WEIGHT * found.near()
        + ARTICLE_WEIGHT * found.whole();
  }
}
