package dateline.evaluation;

import java.util.List;
import java.util.Map;

/** Says how good one ranking of documents is. */
public sealed interface RankingMeasure permits Ndcg, Recall, ReciprocalRank {
  /** The measures that collections in the layout of BEIR are reported by. */
  List<RankingMeasure> USUAL = List.of(new Ndcg(10), new Recall(100), new ReciprocalRank(10));

  /**
   * @param ranking ids of documents, best first, none twice
   * @param judgements how relevant each judged document is; what is not judged, or is judged 0 or
   *     less, is not relevant. At least one is relevant
   * @return between 0 and 1; greater is better
   */
  double of(List<String> ranking, Map<String, Integer> judgements);

  /** Its name as it is written: {@code nDCG@10}. */
  String name();

  /** How many documents of a ranking it looks at. */
  int depth();
}
