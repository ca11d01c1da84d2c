package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Ranks passages by their words: BM25 over headline and passage. Scores articles likewise, over
 * headline and text.
 */
public final class LexicalRanking {
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.ID, SortField.Type.STRING),
          new SortField(Fields.NUMBER, SortField.Type.INT));
  private static final Sort BY_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private final IndexSearcher searcher;

  /**
   * @param searcher over a snapshot, with {@link Bm25}
   */
  public LexicalRanking(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The question's words, as Lucene looks for them in passages. */
  public static Query words(List<Sought.Term> words) {
    return any(words, Fields.STEMS);
  }

  private static Query any(List<Sought.Term> words, String field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(word(word, field), Occur.SHOULD));
    return any.build();
  }

  static Query word(Sought.Term word) {
    return word(word, Fields.STEMS);
  }

  private static Query word(Sought.Term word, String field) {
    return new BoostQuery(new TermQuery(new Term(field, word.stem())), word.weight());
  }

  /** Pairs of the question's words, as Lucene looks for them near each other. */
  static Query near(List<Sought.Pair> near) {
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    near.forEach(pair -> pairs.add(near(pair), Occur.SHOULD));
    return pairs.build();
  }

  private static Query near(Sought.Pair pair) {
    return new PhraseQuery(Sought.APART, Fields.STEMS, pair.first(), pair.second());
  }

  /** The passages with the most of the words, best first. */
  public List<Hit> best(Query words, ArticleFilter filter, int depth) throws IOException {
    BooleanQuery scored =
        new BooleanQuery.Builder()
            .add(words, Occur.MUST)
            .add(Filters.passages(filter), Occur.FILTER)
            .build();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(scored, depth, BEST_FIRST).scoreDocs) {
      hits.add(hit((FieldDoc) found));
    }
    return hits;
  }

  /** The scores of passages found otherwise; none for a passage without any of the words. */
  public Map<Integer, Double> scores(Query words, Collection<Hit> hits) throws IOException {
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

  /** The scores of whole articles, by their ids; none for an article without any of the words. */
  Map<String, Double> articles(List<Sought.Term> words, Set<String> ids) throws IOException {
    Map<String, Double> scores = new HashMap<>();
    if (words.isEmpty() || ids.isEmpty()) {
      return scores;
    }
    BooleanQuery scored =
        new BooleanQuery.Builder()
            .add(any(words, Fields.WHOLE), Occur.MUST)
            .add(
                new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList()),
                Occur.FILTER)
            .build();
    for (ScoreDoc found : searcher.search(scored, ids.size(), BY_ID).scoreDocs) {
      Object[] values = ((FieldDoc) found).fields;
      scores.put(((BytesRef) values[1]).utf8ToString(), ((Number) values[0]).doubleValue());
    }
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
