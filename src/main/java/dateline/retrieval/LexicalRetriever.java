package dateline.retrieval;

import dateline.index.FoundPassage;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Retrieves by words alone; a passage's score is its BM25 score. */
public final class LexicalRetriever implements Retriever {
  private final PassageIndex index;
  private final QuestionWords words;

  public LexicalRetriever(PassageIndex index) {
    this.index = index;
    this.words = new QuestionWords(index);
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    List<Sought.Term> looked = words.words(query.text());
    Sought sought = new Sought(looked, List.of(), Optional.empty(), query.filter(), k);
    List<RankedPassage> passages = new ArrayList<>();
    index
        .read(index.candidates(sought))
        .forEach((found, passage) -> {
          FoundPassage.Score score = found.words().orElseThrow();
          RankedPassage.Rank rank = new RankedPassage.Rank(score.rank(), score.value());
          passages.add(
              new RankedPassage(passage, score.value(), Optional.of(rank), Optional.empty()));
        });
    return passages;
  }
}
