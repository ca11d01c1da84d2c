package dateline.index.cluster;

import dateline.article.Passage;
import dateline.index.CutNews;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.update.MaintainedIndex;
import dateline.index.update.Progress;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an index finds first for some questions: by that two are told to hold the same. */
final class FirstTen {
  private FirstTen() {}

  /** By places, with vectors of letters. */
  static List<String> of(PassageIndex index) throws IOException {
    List<String> found = new ArrayList<>();
    for (String question : CutNews.questions(1000)) {
      for (RankedPassage one :
          new HybridRetriever(index, new PaddedLetters()::question)
              .retrieve(Query.of(question), 10)) {
        Passage passage = one.passage();
        found.add(passage.article().id() + " " + passage.number() + " " + passage.text());
      }
    }
    return found;
  }

  /** The same of an index that is brought up to date before, vectors and all. */
  static List<String> updated(MaintainedIndex index) throws IOException {
    try (PassageIndex open = index.addVectors(Progress.NONE).passages()) {
      return of(open);
    }
  }
}
