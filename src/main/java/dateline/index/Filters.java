package dateline.index;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Lucene queries that let documents pass, without scores. */
public final class Filters {
  private Filters() {}

  /** The passages of the articles that pass. */
  public static Query passages(ArticleFilter filter) {
    return kind(Fields.PASSAGE, filter).build();
  }

  /** The passages with a vector, of the articles that pass. */
  public static Query passagesWithVector(ArticleFilter filter) {
    return kind(Fields.PASSAGE, filter)
        .add(new FieldExistsQuery(Fields.VECTOR), Occur.FILTER)
        .build();
  }

  public static Query articles(ArticleFilter filter) {
    return kind(Fields.ARTICLE, filter).build();
  }

  public static Query dated(ArticleFilter filter) {
    return kind(Fields.ARTICLE, filter)
        .add(new FieldExistsQuery(Fields.LAST), Occur.FILTER)
        .build();
  }

  static Query article(String id) {
    return withTerm(Fields.ARTICLE, new Term(Fields.ID, id));
  }

  static Query passagesOf(String articleId) {
    return withTerm(Fields.PASSAGE, new Term(Fields.ID, articleId));
  }

  public static Query passagesWithoutVector() {
    return new BooleanQuery.Builder()
        .add(term(Fields.KIND, Fields.PASSAGE), Occur.FILTER)
        .add(new FieldExistsQuery(Fields.VECTOR), Occur.MUST_NOT)
        .build();
  }

  static Query withTerm(String kind, Term term) {
    return new BooleanQuery.Builder()
        .add(term(Fields.KIND, kind), Occur.FILTER)
        .add(new TermQuery(term), Occur.FILTER)
        .build();
  }

  public static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static BooleanQuery.Builder kind(String kind, ArticleFilter filter) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(term(Fields.KIND, kind), Occur.FILTER);
    filter
        .since()
        .map(day -> LongPoint.newRangeQuery(Fields.FIRST, day.toEpochDay(), Long.MAX_VALUE))
        .ifPresent(range -> query.add(range, Occur.FILTER));
    filter
        .until()
        .map(day -> LongPoint.newRangeQuery(Fields.LAST, Long.MIN_VALUE, day.toEpochDay()))
        .ifPresent(range -> query.add(range, Occur.FILTER));
    filter
        .publisher()
        .map(name -> term(Fields.PUBLISHER, ArticleDocument.key(name)))
        .ifPresent(publisher -> query.add(publisher, Occur.FILTER));
    return query;
  }
}
