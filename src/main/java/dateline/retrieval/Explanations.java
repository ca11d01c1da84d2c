package dateline.retrieval;

import dateline.article.Passage;
import dateline.index.Fields;
import dateline.index.PassageIndex;
import dateline.retrieval.RankedPassage.Rank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/** Explains the scores of passages that a {@link HybridRetriever} found. */
public final class Explanations {
  private final PassageIndex index;
  private final QuestionWords words;

  public Explanations(PassageIndex index) {
    this.index = index;
    this.words = new QuestionWords(index.searcher().getIndexReader());
  }

  /**
   * Where a score comes from.
   *
   * @param query what was looked for
   * @param found a passage that was found for it, with its score
   */
  public Explanation of(Query query, RankedPassage found) {
    double meaning = found.vector().map(Rank::score).orElse(0.0);
    double others = (1 - Fusion.LEXICAL) * meaning + Fusion.NEWNESS * found.newness();
    List<Explanation.Part> parts = new ArrayList<>();
    parts.add(
        new Explanation.Part("words", Fusion.LEXICAL, (found.score() - others) / Fusion.LEXICAL));
    parts.add(new Explanation.Part("meaning", 1 - Fusion.LEXICAL, meaning));
    if (query.newest()) {
      parts.add(new Explanation.Part("newness", Fusion.NEWNESS, found.newness()));
    }
    return new Explanation(parts, IndexReads.of(() -> words(query, found.passage())));
  }

  private List<Explanation.Word> words(Query query, Passage passage) throws IOException {
    List<Explanation.Word> matched = new ArrayList<>();
    OptionalInt document = document(passage);
    if (document.isEmpty()) {
      return matched;
    }
    for (Map.Entry<String, List<org.apache.lucene.search.Query>> word :
        words.byWord(query.text()).entrySet()) {
      double score = 0;
      for (org.apache.lucene.search.Query looked : word.getValue()) {
        score += index.searcher().explain(looked, document.getAsInt()).getValue().doubleValue();
      }
      if (score > 0) {
        matched.add(new Explanation.Word(word.getKey(), score));
      }
    }
    return matched;
  }

  /** A passage's number in the Lucene snapshot. */
  private OptionalInt document(Passage passage) throws IOException {
    BooleanQuery ofArticle =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.ID, passage.article().id())), Occur.FILTER)
            .build();
    int most = Math.max(1, index.searcher().count(ofArticle));
    for (ScoreDoc hit : index.searcher().search(ofArticle, most, Sort.INDEXORDER).scoreDocs) {
      if (index.place(hit.doc).number() == passage.number()) {
        return OptionalInt.of(hit.doc);
      }
    }
    return OptionalInt.empty();
  }
}
