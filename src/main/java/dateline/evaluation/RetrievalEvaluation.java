package dateline.evaluation;

import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Asks a retriever every question of a collection. A retriever finds passages, and a collection
 * judges documents: a document stands where its best passage stands.
 */
public final class RetrievalEvaluation {
  private static final int DOCUMENTS_RANKED =
      RankingMeasure.USUAL.stream().mapToInt(RankingMeasure::depth).max().orElseThrow();

  /** Passages beyond which a ranking is not looked at for further documents. */
  private static final int MOST_PASSAGES = 3200;

  private final Collection collection;
  private final IntConsumer progress;

  /**
   * @param progress is told how many questions were asked
   */
  public RetrievalEvaluation(Collection collection, IntConsumer progress) {
    this.collection = collection;
    this.progress = progress;
  }

  /** What a retriever finds: for each question the first hundred documents. */
  public Run run(String system, Retriever retriever) {
    Map<String, List<Run.Found>> rankings = new LinkedHashMap<>();
    for (Collection.Topic topic : collection.topics()) {
      rankings.put(topic.id(), documents(retriever, topic.text()));
      progress.accept(rankings.size());
    }
    return new Run(system, rankings);
  }

  private static List<Run.Found> documents(Retriever retriever, String question) {
    List<Run.Found> documents = List.of();
    for (int k = 2 * DOCUMENTS_RANKED; k <= MOST_PASSAGES; k *= 2) {
      List<RankedPassage> passages = retriever.retrieve(Query.of(question), k);
      documents = documents(passages);
      if (documents.size() >= DOCUMENTS_RANKED || passages.size() < k) {
        break;
      }
    }
    return documents.subList(0, Math.min(DOCUMENTS_RANKED, documents.size()));
  }

  private static List<Run.Found> documents(List<RankedPassage> passages) {
    Set<String> seen = new HashSet<>();
    List<Run.Found> documents = new ArrayList<>();
    for (RankedPassage passage : passages) {
      String id = passage.passage().article().id();
      if (seen.add(id)) {
        documents.add(new Run.Found(id, passage.score()));
      }
    }
    return documents;
  }
}
