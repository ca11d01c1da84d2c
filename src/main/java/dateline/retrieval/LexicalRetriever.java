package dateline.retrieval;

import dateline.index.PassageIndex;
import dateline.retrieval.RankedPassage.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Retrieves by words alone; a passage's score is its BM25 score. */
public final class LexicalRetriever implements Retriever {
  private final PassageIndex index;
  private final LexicalRanking ranking;

  public LexicalRetriever(PassageIndex index) {
    this.index = index;
    this.ranking = new LexicalRanking(index);
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    return IndexReads.of(() -> {
      List<RankedPassage> passages = new ArrayList<>();
      for (Hit hit : ranking.best(ranking.words(query), query, k)) {
        Rank rank = new Rank(passages.size() + 1, hit.score());
        passages.add(
            new RankedPassage(
                index.passage(hit.document()), hit.score(), Optional.of(rank), Optional.empty()));
      }
      return passages;
    });
  }
}
