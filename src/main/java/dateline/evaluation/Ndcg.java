package dateline.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen, "Cumulated gain-based evaluation
 * of IR techniques", ACM TOIS 20(4), 2002), as trec_eval computes {@code ndcg_cut}: the sum over
 * places r = 1 … k of gain(r) / log2(r + 1), where the gain is the judgement itself, divided by
 * what the best possible ranking has.
 *
 * @param depth k, at least 1
 */
record Ndcg(int depth) implements RankingMeasure {
  @Override
  public String name() {
    return "nDCG@" + depth;
  }

  @Override
  public double of(List<String> ranking, Map<String, Integer> judgements) {
    List<Integer> gains = ranking.stream().map(id -> judgements.getOrDefault(id, 0)).toList();
    List<Integer> ideal = judgements.values().stream().sorted(Comparator.reverseOrder()).toList();
    return discounted(gains) / discounted(ideal);
  }

  private double discounted(List<Integer> gains) {
    return IntStream.range(0, Math.min(depth, gains.size()))
        .mapToDouble(i -> Math.max(0, gains.get(i)) * Math.log(2) / Math.log(i + 2))
        .sum();
  }
}
