package dateline.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The questions of a collection in the layout of BEIR (Thakur et al., "BEIR: A Heterogeneous
 * Benchmark for Zero-shot Evaluation of Information Retrieval Models", NeurIPS 2021), and which
 * documents answer them. The documents are the articles of the folder itself.
 *
 * @param folder the folder
 * @param split which of its judgements: {@code test}
 * @param topics in the order of the judgements
 */
public record Collection(Path folder, String split, List<Topic> topics) {
  public Collection {
    topics = List.copyOf(topics);
  }

  /**
   * A question and its judgements.
   *
   * @param id the question's id
   * @param text the question
   * @param judgements how relevant documents are, by their ids; at least one is more than 0
   */
  public record Topic(String id, String text, Map<String, Integer> judgements) {
    public Topic {
      judgements = Map.copyOf(new TreeMap<>(judgements));
    }
  }
}
