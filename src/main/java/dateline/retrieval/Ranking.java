package dateline.retrieval;

import dateline.retrieval.RankedPassage.Rank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one way to rank says of passages.
 *
 * @param first the first passages, best first
 * @param others the scores of passages that are not among them, by their numbers in the Lucene
 *     snapshot
 */
record Ranking(List<Hit> first, Map<Integer, Double> others) {
  /** Places and scores, by the passages' numbers in the Lucene snapshot. */
  Map<Integer, Rank> ranks() {
    Map<Integer, Rank> ranks = new HashMap<>();
    others.forEach((document, score) -> ranks.put(document, new Rank(Rank.BEYOND, score)));
    for (int i = 0; i < first.size(); i++) {
      ranks.put(first.get(i).document(), new Rank(i + 1, first.get(i).score()));
    }
    return ranks;
  }
}
