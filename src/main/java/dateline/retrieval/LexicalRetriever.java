package dateline.retrieval;

import dateline.article.Passage;
import dateline.index.FoundPassage;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Retrieves by words alone; a passage's score is its BM25 score with that of its whole article
 * ({@link Fusion#lexical}).
 */
public final class LexicalRetriever implements Retriever {
  /** How many passages are looked at for their articles. */
  private static final int RANKING_DEPTH = 100;

  private static final Comparator<FoundPassage> BEST_FIRST =
      Comparator.comparingDouble(Fusion::lexical)
          .reversed()
          .thenComparing(found -> found.place().article())
          .thenComparing(found -> found.place().number());

  private final PassageIndex index;
  private final QuestionWords words;

  public LexicalRetriever(PassageIndex index) {
    this.index = index;
    this.words = new QuestionWords(index);
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    List<Sought.Term> looked = words.words(words.typed(query.text()));
    int depth = Math.max(RANKING_DEPTH, k);
    Sought sought = new Sought(looked, List.of(), Optional.empty(), query.filter(), depth);
    List<FoundPassage> best =
        index.candidates(sought).stream().sorted(BEST_FIRST).limit(k).toList();
    Map<FoundPassage, Passage> read = index.read(best);
    List<RankedPassage> passages = new ArrayList<>();
    for (FoundPassage found : best) {
      if (read.containsKey(found)) {
        double score = Fusion.lexical(found);
        RankedPassage.Rank rank = new RankedPassage.Rank(passages.size() + 1, score);
        Passage passage = Objects.requireNonNull(read.get(found));
        passages.add(new RankedPassage(passage, score, Optional.of(rank), Optional.empty()));
      }
    }
    return passages;
  }
}
