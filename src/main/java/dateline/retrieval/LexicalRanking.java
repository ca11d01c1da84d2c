package dateline.retrieval;

import dateline.index.Fields;
import dateline.index.Filters;
import dateline.index.PassageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Ranks passages by their words: BM25 over headline and passage. */
final class LexicalRanking {
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.ID, SortField.Type.STRING),
          new SortField(Fields.NUMBER, SortField.Type.INT));

  private final PassageIndex index;
  private final QuestionWords words;

  LexicalRanking(PassageIndex index) {
    this.index = index;
    this.words = new QuestionWords(index.searcher().getIndexReader());
  }

  /** The question's words, as Lucene looks for them. */
  org.apache.lucene.search.Query words(Query query) throws IOException {
    return words.query(query.text());
  }

  /** Pairs of the question's words, as Lucene looks for them near each other. */
  org.apache.lucene.search.Query near(Query query) throws IOException {
    return words.near(query.text());
  }

  /** The passages with the most of the words, best first. */
  List<Hit> best(org.apache.lucene.search.Query words, Query query, int depth) throws IOException {
    BooleanQuery scored =
        new BooleanQuery.Builder()
            .add(words, Occur.MUST)
            .add(Filters.passages(query.filter()), Occur.FILTER)
            .build();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : index.searcher().search(scored, depth, BEST_FIRST).scoreDocs) {
      hits.add(hit((FieldDoc) found));
    }
    return hits;
  }

  /** The scores of passages found otherwise; none for a passage without any of the words. */
  Map<Integer, Double> scores(org.apache.lucene.search.Query words, Collection<Hit> hits)
      throws IOException {
    IndexSearcher searcher = index.searcher();
    Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
    Map<Integer, Double> scores = new HashMap<>();
    SegmentVisitor.visit(
        searcher.getIndexReader(),
        hits,
        (leaf, documents) -> {
          Scorer scorer = weight.scorer(leaf);
          for (int document : scorer == null ? List.<Integer>of() : documents) {
            if (SegmentVisitor.has(scorer.iterator(), document)) {
              scores.put(leaf.docBase + document, (double) scorer.score());
            }
          }
        });
    return scores;
  }

  private static Hit hit(FieldDoc found) {
    Object[] values = found.fields;
    return new Hit(
        found.doc,
        ((BytesRef) values[1]).utf8ToString(),
        (Integer) values[2],
        ((Number) values[0]).doubleValue());
  }
}
