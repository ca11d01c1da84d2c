package dateline.retrieval;

import dateline.index.PassageIndex;
import dateline.retrieval.RankedPassage.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Retrieves by meaning alone; a passage's score is the cosine of its vector and the question's. */
public final class VectorRetriever implements Retriever {
  private final PassageIndex index;
  private final VectorRanking ranking;
  private final Function<String, float[]> embedding;

  /**
   * @param embedding gives a question's vector, of length 1, by the model of the index's vectors
   */
  public VectorRetriever(PassageIndex index, Function<String, float[]> embedding) {
    this.index = index;
    this.ranking = new VectorRanking(index);
    this.embedding = embedding;
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    return IndexReads.of(() -> {
      List<RankedPassage> passages = new ArrayList<>();
      for (Hit hit : ranking.best(embedding.apply(query.text()), query, k)) {
        Rank rank = new Rank(passages.size() + 1, hit.score());
        passages.add(
            new RankedPassage(
                index.passage(hit.document()), hit.score(), Optional.empty(), Optional.of(rank)));
      }
      return passages;
    });
  }
}
