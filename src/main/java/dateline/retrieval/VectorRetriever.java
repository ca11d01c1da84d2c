package dateline.retrieval;

import dateline.index.FoundPassage;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Retrieves by meaning alone; a passage's score is the cosine of its vector and the question's. */
public final class VectorRetriever implements Retriever {
  private final PassageIndex index;
  private final Function<String, float[]> embedding;

  /**
   * @param embedding gives a question's vector, of length 1, by the model of the index's vectors
   */
  public VectorRetriever(PassageIndex index, Function<String, float[]> embedding) {
    this.index = index;
    this.embedding = embedding;
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    Optional<float[]> question = Optional.of(embedding.apply(query.text()));
    Sought sought = new Sought(List.of(), List.of(), question, query.filter(), k);
    List<RankedPassage> passages = new ArrayList<>();
    index
        .read(index.candidates(sought))
        .forEach((found, passage) -> {
          FoundPassage.Score score = found.meaning().orElseThrow();
          RankedPassage.Rank rank = new RankedPassage.Rank(score.rank(), score.value());
          passages.add(
              new RankedPassage(passage, score.value(), Optional.empty(), Optional.of(rank)));
        });
    return passages;
  }
}
