package dateline.index;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.text.Digest;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/**
 * A passage as a Lucene document. Its text is not stored: it is cut from the article. The headline
 * is searched with every passage, since a passage deep in an article seldom names again what the
 * article is about.
 */
public final class PassageDocument {
  private PassageDocument() {}

  /**
   * @param terms those of the passage's article
   */
  public static Document of(Passage passage, ArticleTerms terms, Optional<float[]> vector) {
    Document document = new Document();
    Article article = passage.article();
    document.add(new StringField(Fields.KIND, Fields.PASSAGE, Store.NO));
    document.add(new StringField(Fields.KEY, Keys.passage(passage).text(), Store.NO));
    ArticleDocument.addShared(document, article);
    document.add(new NumericDocValuesField(Fields.NUMBER, passage.number()));
    document.add(new NumericDocValuesField(Fields.START, passage.span().start()));
    document.add(new NumericDocValuesField(Fields.END, passage.span().end()));
    document.add(new TextField(Fields.STEMS, terms.headline()));
    document.add(new TextField(Fields.STEMS, terms.passage(passage.text())));
    vector.ifPresent(v -> addVector(document, passage, v));
    return document;
  }

  /** What a passage is embedded as: its headline, then itself. */
  public static String embedded(Passage passage) {
    return passage.article().title() + "\n" + passage.text();
  }

  /** The digest of what a passage is embedded as: two passages with the same one share a vector. */
  public static String digest(Passage passage) {
    return new Digest().add(embedded(passage)).hex();
  }

  private static void addVector(Document document, Passage passage, float[] vector) {
    document.add(new StringField(Fields.EMBEDDED, digest(passage), Store.NO));
    document.add(
        new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
  }
}
