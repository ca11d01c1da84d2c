package dateline.index;

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
public record Ranking(List<Hit> first, Map<Integer, Double> others) {
  /** Nothing was ranked. */
  static final Ranking NONE = new Ranking(List.of(), Map.of());

  /** Places and scores, by the passages' numbers in the Lucene snapshot. */
  public Map<Integer, FoundPassage.Score> scores() {
    Map<Integer, FoundPassage.Score> scores = new HashMap<>();
    others.forEach((document, score) ->
        scores.put(document, new FoundPassage.Score(FoundPassage.Score.BEYOND, score)));
    for (int i = 0; i < first.size(); i++) {
      scores.put(first.get(i).document(), new FoundPassage.Score(i + 1, first.get(i).score()));
    }
    return scores;
  }
}
