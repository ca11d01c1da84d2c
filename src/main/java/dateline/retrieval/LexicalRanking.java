package dateline.retrieval;

import dateline.index.Fields;
import dateline.index.Filters;
import dateline.index.PassageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
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

  List<Hit> best(Query query, int depth) throws IOException {
    BooleanQuery scored =
        new BooleanQuery.Builder()
            .add(words.query(query.text()), Occur.MUST)
            .add(Filters.passages(query.filter()), Occur.FILTER)
            .build();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : index.searcher().search(scored, depth, BEST_FIRST).scoreDocs) {
      hits.add(hit((FieldDoc) found));
    }
    return hits;
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
