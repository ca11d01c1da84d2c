package dateline.retrieval;

import dateline.retrieval.RankedPassage.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins two rankings by reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009): a passage at
 * place r of a ranking gets 1 / (k + r) from it, with k = 60 as in the paper, so that it matters
 * more to be in both rankings than to be first in one.
 */
final class Fusion {
  private static final double K = 60;

  /** A passage and its places; at least one is present. */
  record Fused(Hit hit, double score, Optional<Rank> lexical, Optional<Rank> vector) {}

  private static final Comparator<Fused> BEST_FIRST =
      Comparator.comparingDouble(Fused::score)
          .reversed()
          .thenComparing(fused -> fused.hit().id())
          .thenComparing(fused -> fused.hit().number());

  private Fusion() {}

  /** All passages of both rankings, best first; ties by article id, then by place in it. */
  static List<Fused> of(List<Hit> lexical, List<Hit> vector) {
    Map<Integer, Fused> fused = new LinkedHashMap<>();
    for (int i = 0; i < lexical.size(); i++) {
      Hit hit = lexical.get(i);
      Rank rank = new Rank(i + 1, hit.score());
      fused.put(hit.document(), new Fused(hit, share(rank), Optional.of(rank), Optional.empty()));
    }
    for (int i = 0; i < vector.size(); i++) {
      Hit hit = vector.get(i);
      Rank rank = new Rank(i + 1, hit.score());
      Fused alone = new Fused(hit, share(rank), Optional.empty(), Optional.of(rank));
      fused.merge(hit.document(), alone, Fusion::both);
    }
    List<Fused> all = new ArrayList<>(fused.values());
    all.sort(BEST_FIRST);
    return all;
  }

  private static Fused both(Fused lexical, Fused vector) {
    return new Fused(
        lexical.hit(), lexical.score() + vector.score(), lexical.lexical(), vector.vector());
  }

  private static double share(Rank rank) {
    return 1 / (K + rank.rank());
  }
}
