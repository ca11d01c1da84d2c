package dateline.index;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.index.FoundPassage.Place;
import dateline.text.Language;
import dateline.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
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
 * The index that Dateline keeps itself, in a folder, with Lucene: a snapshot of what stood in it
 * when it was opened, whatever is written to it since. Articles are read from disk when they are
 * asked for.
 */
public final class EmbeddedIndex implements PassageIndex {
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
  private final LexicalRanking byWords;
  private final VectorRanking byMeaning;
  private @Nullable Reprints reprints;

  public EmbeddedIndex(DirectoryReader reader, Manifest manifest) {
    this.reader = reader;
    this.manifest = manifest;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Bm25.SIMILARITY);
    this.byWords = new LexicalRanking(searcher);
    this.byMeaning = new VectorRanking(searcher, manifest.vectors());
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  /** For Lucene queries over the fields named in {@link Fields}. */
  public IndexSearcher searcher() {
    return searcher;
  }

  @Override
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

  @Override
  public List<SourceInfo> sources(ArticleFilter filter) {
    return io(() -> {
      List<SourceInfo> sources = new ArrayList<>();
      for (ScoreDoc hit : all(Filters.articles(filter), BY_ID)) {
        sources.add(source(hit.doc));
      }
      return sources;
    });
  }

  @Override
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

  @Override
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

  @Override
  public Optional<PublicationDate> horizon(ArticleFilter filter) {
    return io(() -> {
      Query dated = Filters.dated(filter);
      TopDocs newest = searcher.search(dated, 1, NEWEST_FIRST);
      return newest.scoreDocs.length == 0
          ? Optional.<PublicationDate>empty()
          : source(newest.scoreDocs[0].doc).publication();
    });
  }

  @Override
  public List<FoundPassage> candidates(Sought sought) {
    return io(() -> {
      Query asked = LexicalRanking.words(sought.words());
      List<Hit> first = byWords.best(asked, sought.filter(), sought.depth());
      if (sought.question().isEmpty()) {
        return candidates(new Ranking(first, Map.of()), Ranking.NONE, sought);
      }
      float[] question = sought.question().get();
      List<Hit> nearest = byMeaning.best(question, sought.filter(), sought.depth());
      return candidates(
          new Ranking(first, byWords.scores(asked, nearest)),
          new Ranking(nearest, byMeaning.scores(question, first)),
          sought);
    });
  }

  private List<FoundPassage> candidates(Ranking words, Ranking meaning, Sought sought)
      throws IOException {
    Map<Integer, Hit> hits = new LinkedHashMap<>();
    words.first().forEach(hit -> hits.put(hit.document(), hit));
    meaning.first().forEach(hit -> hits.putIfAbsent(hit.document(), hit));
    Set<String> articles = hits.values().stream().map(Hit::id).collect(Collectors.toSet());
    Map<String, Double> whole = byWords.articles(sought.words(), articles);
    Map<Integer, Double> near = byWords.scores(LexicalRanking.near(sought.near()), hits.values());
    Map<Integer, FoundPassage.Score> lexical = words.scores();
    Map<Integer, FoundPassage.Score> vector = meaning.scores();
    List<FoundPassage> candidates = new ArrayList<>();
    for (Hit hit : hits.values()) {
      candidates.add(
          new FoundPassage(
              new Place(hit.id(), hit.number()),
              span(hit.document()),
              Optional.ofNullable(lexical.get(hit.document())),
              near.getOrDefault(hit.document(), 0.0),
              whole.getOrDefault(hit.id(), 0.0),
              Optional.ofNullable(vector.get(hit.document())),
              lastDay(hit.document()),
              ""));
    }
    return candidates;
  }

  private OptionalLong lastDay(int document) throws IOException {
    LeafReaderContext leaf = DocValuesReading.leaf(reader, document);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.LAST);
    return days.advanceExact(document - leaf.docBase)
        ? OptionalLong.of(days.longValue())
        : OptionalLong.empty();
  }

  @Override
  public Map<FoundPassage, Passage> read(List<FoundPassage> found) {
    Map<FoundPassage, Passage> passages = new LinkedHashMap<>();
    for (FoundPassage one : found) {
      article(one.place().article())
          .ifPresent(
              article -> passages.put(one, new Passage(article, one.place().number(), one.span())));
    }
    return passages;
  }

  @Override
  public List<Double> scores(Passage passage, List<Sought.Term> terms) {
    return io(() -> {
      OptionalInt document = document(passage);
      List<Double> scores = new ArrayList<>();
      for (Sought.Term term : terms) {
        scores.add(document.isEmpty() ? 0.0 : score(LexicalRanking.word(term), document));
      }
      return scores;
    });
  }

  private double score(Query term, OptionalInt document) throws IOException {
    return searcher.explain(term, document.getAsInt()).getValue().doubleValue();
  }

  /** A passage's number in the snapshot. */
  private OptionalInt document(Passage passage) throws IOException {
    for (ScoreDoc hit : all(Filters.passagesOf(passage.article().id()), Sort.INDEXORDER)) {
      if (DocValuesReading.place(reader, hit.doc).number() == passage.number()) {
        return OptionalInt.of(hit.doc);
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public Map<String, Integer> passagesWith(Collection<String> stems) {
    return io(() -> {
      Map<String, Integer> passages = new HashMap<>();
      for (String stem : stems) {
        passages.put(stem, reader.docFreq(new Term(Fields.STEMS, stem)));
      }
      return passages;
    });
  }

  @Override
  public List<Spelt> speltLike(String word, int edits) {
    return io(() -> {
      List<Spelt> found = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
      if (terms != null) {
        FuzzyTermsEnum like =
            new FuzzyTermsEnum(terms, new Term(Fields.WORDS, word), edits, 0, true);
        for (BytesRef term = like.next(); term != null; term = like.next()) {
          found.add(new Spelt(term.utf8ToString(), like.getBoost()));
        }
      }
      return found;
    });
  }

  /** The passage that a Lucene document of the kind {@link Fields#PASSAGE} is of. */
  public Passage passage(int document) throws IOException {
    LeafReaderContext leaf = DocValuesReading.leaf(reader, document);
    int local = document - leaf.docBase;
    Place place = DocValuesReading.place(reader, document);
    Article article =
        article(place.article())
            .orElseThrow(() -> new IOException("there is no article “" + place.article() + "”"));
    return new Passage(article, place.number(), span(leaf, local));
  }

  private Span span(int document) throws IOException {
    LeafReaderContext leaf = DocValuesReading.leaf(reader, document);
    return span(leaf, document - leaf.docBase);
  }

  private static Span span(LeafReaderContext leaf, int local) throws IOException {
    return new Span(number(leaf, Fields.START, local), number(leaf, Fields.END, local));
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
    LeafReaderContext leaf = DocValuesReading.leaf(reader, document);
    return Optional.of(
            DocValuesReading.string(leaf.reader(), Fields.STORY, document - leaf.docBase))
        .filter(story -> !story.isEmpty());
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
