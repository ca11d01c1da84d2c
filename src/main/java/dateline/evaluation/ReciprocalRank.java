package dateline.evaluation;

import java.util.List;
import java.util.Map;

/**
 * 1 / r, where r is the place of the first relevant document, and 0 where none stands among the
 * first k (Voorhees, "The TREC-8 Question Answering Track Report", 1999). Its mean over questions
 * is MRR@k; trec_eval calls it {@code recip_rank}, with {@code -M k}.
 *
 * @param depth k, at least 1
 */
record ReciprocalRank(int depth) implements RankingMeasure {
  @Override
  public String name() {
    return "MRR@" + depth;
  }

  @Override
  public double of(List<String> ranking, Map<String, Integer> judgements) {
    for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
      if (judgements.getOrDefault(ranking.get(i), 0) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
