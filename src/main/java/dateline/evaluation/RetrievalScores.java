package dateline.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a system finds documents.
 *
 * @param system the system's name
 * @param means the mean of each measure over all questions, by the measure's name; a question for
 *     which nothing was found counts as 0
 */
public record RetrievalScores(String system, Map<String, Double> means) {
  /** The scores of a run. */
  public static RetrievalScores of(Run run, Collection collection) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (RankingMeasure measure : RankingMeasure.USUAL) {
      means.put(
          measure.name(),
          collection.topics().stream()
              .mapToDouble(topic -> measure.of(run.documents(topic.id()), topic.judgements()))
              .average()
              .orElseThrow());
    }
    return new RetrievalScores(run.system(), means);
  }
}
