package dateline.index;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.text.Language;
import dateline.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an index: what stood in it when it was opened, whatever is written to it since.
 * Articles are read from disk when they are asked for. Safe for use by several threads.
 */
public final class PassageIndex implements AutoCloseable {
  private static final Set<String> LISTED =
      Set.of(
          Fields.ID,
          Fields.SOURCE,
          Fields.LANGUAGE,
          ArticleDocument.TITLE,
          ArticleDocument.PUBLISHED_BY,
          ArticleDocument.PUBLISHED,
          ArticleDocument.PRECISION,
          ArticleDocument.BASIS,
          ArticleDocument.EXPLANATION);
  private static final Sort BY_ID = new Sort(new SortField(Fields.ID, SortField.Type.STRING));
  private static final Sort BY_NUMBER = new Sort(new SortField(Fields.NUMBER, SortField.Type.INT));
  private static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Fields.LAST, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.STRING));

  private static final Comparator<SourceInfo> FIRST_PUBLISHED =
      Comparator.comparing(
          source -> source.publication().map(PublicationDate::first).orElse(LocalDate.MAX));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Manifest manifest;
  private final Map<String, Article> recent = new RecentlyUsed<>(256);
  private @Nullable Reprints reprints;

  public PassageIndex(DirectoryReader reader, Manifest manifest) {
    this.reader = reader;
    this.manifest = manifest;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Bm25.SIMILARITY);
  }

  /** What the index says of itself: its counts, and what it was made by. */
  public Manifest manifest() {
    return manifest;
  }

  /** For Lucene queries over the fields named in {@link Fields}. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** The article with this id. */
  public Optional<Article> article(String id) {
    synchronized (recent) {
      Article known = recent.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Article> read = read(id);
    synchronized (recent) {
      read.ifPresent(article -> recent.put(id, article));
    }
    return read;
  }

  /** The articles that pass {@code filter}, without their texts, by id. */
  public List<SourceInfo> sources(ArticleFilter filter) {
    return io(() -> {
      List<SourceInfo> sources = new ArrayList<>();
      for (ScoreDoc hit : all(Filters.articles(filter), BY_ID)) {
        sources.add(source(hit.doc));
      }
      return sources;
    });
  }

  /**
   * The articles, with their texts, by id: each is read from disk when the iteration comes to it.
   */
  public Iterable<Article> articles() {
    return () ->
        sources(ArticleFilter.NONE).stream().map(s -> article(s.id()).orElseThrow()).iterator();
  }

  /**
   * The id of the article that an article's story goes by. Articles with the same one are the same
   * account in several papers; an article that no other prints has its own id.
   */
  public String story(String articleId) {
    return io(() -> {
      TopDocs found = searcher.search(Filters.article(articleId), 1);
      return found.scoreDocs.length == 0
          ? articleId
          : story(found.scoreDocs[0].doc).orElse(articleId);
    });
  }

  /**
   * The articles that print the story of an article and pass {@code filter}: the one that was
   * published first comes first, those without a date last, ties by id. Empty where no other
   * article prints the story.
   */
  public List<SourceInfo> prints(String articleId, ArticleFilter filter) {
    return io(() -> {
      String story = reprints().stories().get(articleId);
      return story == null
          ? List.<SourceInfo>of()
          : sources(reprints().prints().getOrDefault(story, List.of()), filter);
    });
  }

  private List<SourceInfo> sources(List<String> ids, ArticleFilter filter) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(Filters.articles(filter), Occur.FILTER)
            .add(
                new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList()),
                Occur.FILTER)
            .build();
    List<SourceInfo> found = new ArrayList<>();
    for (ScoreDoc hit : all(query, BY_ID)) {
      found.add(source(hit.doc));
    }
    found.sort(FIRST_PUBLISHED);
    return found;
  }

  private synchronized Reprints reprints() throws IOException {
    if (reprints == null) {
      reprints = Reprints.of(reader);
    }
    return reprints;
  }

  /** The passages of an article in their order; empty where there is no such article. */
  public List<Passage> passages(String articleId) {
    return io(() -> {
      Query query = Filters.passagesOf(articleId);
      List<Passage> passages = new ArrayList<>();
      for (ScoreDoc hit : all(query, BY_NUMBER)) {
        passages.add(passage(hit.doc));
      }
      return passages;
    });
  }

  /**
   * The newest publication date among the articles that pass; empty where none of them is dated.
   */
  public Optional<PublicationDate> horizon(ArticleFilter filter) {
    return io(() -> {
      Query dated = Filters.dated(filter);
      TopDocs newest = searcher.search(dated, 1, NEWEST_FIRST);
      return newest.scoreDocs.length == 0
          ? Optional.<PublicationDate>empty()
          : source(newest.scoreDocs[0].doc).publication();
    });
  }

  /**
   * Where a passage stands.
   *
   * @param article the article's id
   * @param number the passage's place in the article
   */
  public record Place(String article, int number) {}

  /** Where the passage stands that a Lucene document of the kind {@link Fields#PASSAGE} is of. */
  public Place place(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    int local = document - leaf.docBase;
    return new Place(DocValuesReading.id(leaf.reader(), local), number(leaf, Fields.NUMBER, local));
  }

  /** The passage that a Lucene document of the kind {@link Fields#PASSAGE} is of. */
  public Passage passage(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    int local = document - leaf.docBase;
    Place place = place(document);
    Article article =
        article(place.article())
            .orElseThrow(() -> new IOException("there is no article “" + place.article() + "”"));
    Span span = new Span(number(leaf, Fields.START, local), number(leaf, Fields.END, local));
    return new Passage(article, place.number(), span);
  }

  @Override
  public void close() {
    io(() -> {
      reader.close();
      reader.directory().close();
      return true;
    });
  }

  public DirectoryReader reader() {
    return reader;
  }

  /** Every hit, sorted. */
  private ScoreDoc[] all(Query query, Sort sort) throws IOException {
    return searcher.search(query, Math.max(1, searcher.count(query)), sort).scoreDocs;
  }

  private Optional<Article> read(String id) {
    return io(() -> {
      TopDocs found = searcher.search(Filters.article(id), 1);
      return found.scoreDocs.length == 0
          ? Optional.<Article>empty()
          : Optional.of(
              ArticleDocument.article(searcher.storedFields().document(found.scoreDocs[0].doc)));
    });
  }

  private SourceInfo source(int document) throws IOException {
    var stored = searcher.storedFields().document(document, LISTED);
    return new SourceInfo(
        stored.get(Fields.ID),
        stored.get(ArticleDocument.TITLE),
        Optional.ofNullable(stored.get(ArticleDocument.PUBLISHED_BY)),
        ArticleDocument.publication(stored),
        stored.get(Fields.SOURCE),
        new Language(stored.get(Fields.LANGUAGE)),
        story(document).orElseGet(() -> stored.get(Fields.ID)));
  }

  private Optional<String> story(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    return Optional.of(
            DocValuesReading.string(leaf.reader(), Fields.STORY, document - leaf.docBase))
        .filter(story -> !story.isEmpty());
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  private static int number(LeafReaderContext leaf, String field, int local) throws IOException {
    return Math.toIntExact(DocValuesReading.number(leaf.reader(), field, local));
  }

  private interface Reading<T> {
    T run() throws IOException;
  }

  private static <T> T io(Reading<T> reading) {
    try {
      return reading.run();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the index cannot be read (" + e.getMessage() + "): build it anew with index --rebuild",
          e);
    }
  }

  /** Keeps what was used last. */
  private static final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    RecentlyUsed(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
