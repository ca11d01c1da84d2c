package dateline.evaluation;

import java.util.List;
import java.util.Map;

/**
 * The share of the relevant documents that stand among the first k, as trec_eval's {@code recall}.
 *
 * @param depth k, at least 1
 */
record Recall(int depth) implements RankingMeasure {
  @Override
  public String name() {
    return "Recall@" + depth;
  }

  @Override
  public double of(List<String> ranking, Map<String, Integer> judgements) {
    long relevant = judgements.values().stream().filter(judgement -> judgement > 0).count();
    long found =
        ranking.stream().limit(depth).filter(id -> judgements.getOrDefault(id, 0) > 0).count();
    return (double) found / relevant;
  }
}
