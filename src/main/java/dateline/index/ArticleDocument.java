package dateline.index;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.text.Characters;
import dateline.text.Digest;
import dateline.text.Language;
import dateline.text.MinHashSketch;
import dateline.time.calendar.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An article as a Lucene document, and back. Every component of the record is stored. */
public final class ArticleDocument {
  static final String TITLE = "title";
  static final String TITLE_BASIS = "titleBasis";
  static final String PUBLISHED_BY = "publishedBy";
  public static final String PUBLISHED = "published";
  public static final String PRECISION = "precision";
  public static final String BASIS = "basis";
  public static final String EXPLANATION = "explanation";
  static final String AUTHOR = "author";
  static final String URL = "url";
  static final String TEXT = "text";
  static final String ANNOTATIONS = "annotations";

  private static final FieldType COUNTED = counted();

  private ArticleDocument() {}

  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  /**
   * @param digest the article's {@link #digest}
   * @param terms those of the article, all its passages among them
   */
  public static Document of(Article article, String digest, ArticleTerms terms) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.ARTICLE, Store.NO));
    document.add(new StringField(Fields.KEY, Keys.article(article.id()).text(), Store.NO));
    document.add(new BinaryDocValuesField(Fields.SHA256, new BytesRef(digest)));
    document.add(
        new BinaryDocValuesField(
            Fields.SKETCH, new BytesRef(MinHashSketch.of(article.text()).toBytes())));
    document.add(new BinaryDocValuesField(Fields.STORY, new BytesRef()));
    addShared(document, article);
    document.add(new Field(Fields.WHOLE, terms.whole(), COUNTED));
    addLanguage(document, Language.of(article.text()));
    document.add(new StoredField(Fields.ID, article.id()));
    document.add(new StoredField(Fields.SOURCE, article.file()));
    document.add(new StoredField(TITLE, article.title()));
    article.titleBasis().ifPresent(basis -> document.add(new StoredField(TITLE_BASIS, basis)));
    article.publisher().ifPresent(name -> document.add(new StoredField(PUBLISHED_BY, name)));
    article.publication().ifPresent(date -> addDate(document, date));
    article.authors().forEach(author -> document.add(new StoredField(AUTHOR, author)));
    article.url().ifPresent(url -> document.add(new StoredField(URL, url)));
    document.add(new StoredField(TEXT, article.text()));
    if (!article.annotations().isEmpty()) {
      document.add(new StoredField(ANNOTATIONS, article.annotations().json()));
    }
    return document;
  }

  /** What articles and their passages are filtered, sorted and deleted by. */
  static void addShared(Document document, Article article) {
    document.add(new StringField(Fields.ID, article.id(), Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
    document.add(new StringField(Fields.SOURCE, article.file(), Store.NO));
    article
        .publisher()
        .ifPresent(name -> document.add(new StringField(Fields.PUBLISHER, key(name), Store.NO)));
    article.publication().ifPresent(date -> addInterval(document, date));
  }

  static Article article(Document document) {
    return new Article(
        document.get(Fields.ID),
        document.get(TITLE),
        Optional.ofNullable(document.get(TITLE_BASIS)),
        Optional.ofNullable(document.get(PUBLISHED_BY)),
        publication(document),
        List.of(document.getValues(AUTHOR)),
        Optional.ofNullable(document.get(URL)),
        document.get(Fields.SOURCE),
        document.get(TEXT),
        annotations(document));
  }

  private static Annotations annotations(Document document) {
    @Nullable String json = document.get(ANNOTATIONS);
    return json == null ? Annotations.NONE : Annotations.ofJson(json);
  }

  public static Optional<PublicationDate> publication(Document document) {
    @Nullable String first = document.get(PUBLISHED);
    return first == null
        ? Optional.empty()
        : Optional.of(
            new PublicationDate(
                LocalDate.parse(first),
                Precision.valueOf(document.get(PRECISION)),
                PublicationDate.Basis.valueOf(document.get(BASIS)),
                document.get(EXPLANATION)));
  }

  /** The digest of everything that an article and its passages are indexed from. */
  public static String digest(Article article) {
    Digest digest = new Digest();
    digest.add(article.id()).add(article.title()).add(article.titleBasis().orElse(""));
    digest.add(article.publisher().orElse(""));
    digest.add(article.publication().map(PublicationDate::toString).orElse(""));
    digest.add(Integer.toString(article.authors().size()));
    article.authors().forEach(digest::add);
    digest.add(article.url().orElse("")).add(article.file()).add(article.text());
    return digest.add(article.annotations().isEmpty() ? "" : article.annotations().json()).hex();
  }

  /** A publisher's name as it is compared: in lower case, with single spaces. */
  public static String key(String publisher) {
    return Characters.singleSpaced(publisher.strip()).toLowerCase(Locale.ROOT);
  }

  private static void addLanguage(Document document, Language language) {
    document.add(new StoredField(Fields.LANGUAGE, language.code()));
    if (!language.isRead()) {
      document.add(new StringField(Fields.FOREIGN, "", Store.NO));
    }
  }

  private static void addDate(Document document, PublicationDate date) {
    document.add(new StoredField(PUBLISHED, date.first().toString()));
    document.add(new StoredField(PRECISION, date.precision().name()));
    document.add(new StoredField(BASIS, date.basis().name()));
    document.add(new StoredField(EXPLANATION, date.explanation()));
  }

  private static void addInterval(Document document, PublicationDate date) {
    long first = date.interval().first().toEpochDay();
    long last = date.interval().last().toEpochDay();
    document.add(new LongPoint(Fields.FIRST, first));
    document.add(new LongPoint(Fields.LAST, last));
    document.add(new NumericDocValuesField(Fields.LAST, last));
  }
}
