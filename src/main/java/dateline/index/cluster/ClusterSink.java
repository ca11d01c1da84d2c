package dateline.index.cluster;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.index.NewsAnalyser;
import dateline.index.PassageDocument;
import dateline.index.update.ArticleSink;
import dateline.index.update.IndexVocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes to an index in a cluster. An article's passages go before it, so that it is there only
 * when they are; and what is known of files goes when all their articles have arrived. What is
 * written twice stands once.
 */
final class ClusterSink implements ArticleSink {
  private static final int MOST_REMEMBERED = 4_000_000;
  private static final int MOST_DELETED = 5000;

  private final ClusterReads reads;
  private final ClusterStanding standing;
  private final BulkWriter bulk;
  private final TextVectors embedding;
  private final AtomicInteger atOnce;
  private final boolean goesOn;
  private final IndexVocabulary vocabulary = new IndexVocabulary();
  private final NewsAnalyser stems = vocabulary.analyser();
  private final Map<String, Integer> passages = new ConcurrentHashMap<>();
  private final Set<String> words = new HashSet<>();
  private final List<byte[]> files = new ArrayList<>();

  /**
   * @param embedding makes vectors
   * @param atOnce of how many passages the vector is made before they are written; the others are
   *     written without one, unless the index that this one replaces has it
   * @param goesOn whether the update before this one may have been cut off
   */
  ClusterSink(
      ClusterReads reads,
      ClusterStanding standing,
      BulkWriter bulk,
      TextVectors embedding,
      int atOnce,
      boolean goesOn) {
    this.reads = reads;
    this.standing = standing;
    this.bulk = bulk;
    this.embedding = embedding;
    this.atOnce = new AtomicInteger(atOnce);
    this.goesOn = goesOn;
  }

  /**
   * A file may hold a hundred thousand articles: some at a time, so that each answer is in time.
   * What is known of the file goes last, so that the next run goes on with one that is cut off.
   */
  @Override
  public void removeFile(String name) {
    String some = "/_delete_by_query?conflicts=proceed&refresh=true&max_docs=" + MOST_DELETED;
    Map<String, Object> query = Map.of("query", ClusterSearches.articlesAndPassagesOf(name));
    long found;
    do {
      found = reads.client().post("/" + reads.index() + some, query).path("total").asLong(0);
    } while (found == MOST_DELETED);
    String key = ClusterDocuments.fileKey(name);
    reads.client().delete("/" + reads.index() + "/_doc/" + key + "?routing=" + key);
  }

  @Override
  public void removeArticle(String id) throws IOException {
    String key = ClusterDocuments.articleKey(id);
    List<byte[]> actions = new ArrayList<>();
    actions.add(BulkWriter.delete(key, key));
    actions.addAll(surplus(id, 0));
    bulk.bring(actions);
  }

  @Override
  public void put(Article article, String digest) throws IOException {
    List<Passage> cut = Passages.of(article);
    String key = ClusterDocuments.articleKey(article.id());
    Map<String, float[]> vectors = vectors(article.id(), cut);
    List<byte[]> actions = new ArrayList<>(surplus(article.id(), cut.size()));
    String title = stems.spaced(article.title());
    List<String> texts = cut.stream().map(passage -> stems.spaced(passage.text())).toList();
    for (Passage passage : cut) {
      Optional<float[]> vector = Optional.ofNullable(vectors.get(PassageDocument.digest(passage)));
      actions.add(
          BulkWriter.index(
              ClusterDocuments.passageKey(article.id(), passage.number()),
              key,
              ClusterDocuments.passage(
                  passage,
                  digest,
                  List.of(title, texts.get(passage.number())),
                  () -> Stream.concat(Stream.of(title), texts.stream()).toList(),
                  vector)));
    }
    actions.add(BulkWriter.index(key, key, ClusterDocuments.article(article, digest, cut.size())));
    passages.put(article.id(), cut.size());
    bulk.bring(actions);
  }

  /**
   * Gathers the article's words. They are written after the articles, so an update that was cut off
   * may have lost them.
   */
  @Override
  public void keep(Article article) {
    if (goesOn) {
      stems.spaced(article.title());
      stems.spaced(article.text());
    }
  }

  /** The deletion of the passages that an article had and has no more. */
  private List<byte[]> surplus(String id, int now) {
    List<byte[]> surplus = new ArrayList<>();
    for (int number = now; number < before(id); number++) {
      surplus.add(
          BulkWriter.delete(
              ClusterDocuments.passageKey(id, number), ClusterDocuments.articleKey(id)));
    }
    return surplus;
  }

  private int before(String id) {
    Integer inThisRun = passages.get(id);
    return inThisRun != null
        ? inThisRun
        : standing.known(id).map(ClusterStanding.KnownArticle::passages).orElse(0);
  }

  /**
   * Those that the article's passages had, here or in an index that this one replaces; and new
   * ones.
   */
  private Map<String, float[]> vectors(String id, List<Passage> cut) {
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < cut.size(); i += TextVectors.MOST) {
      List<Passage> some = cut.subList(i, Math.min(i + TextVectors.MOST, cut.size()));
      if (before(id) > 0) {
        vectors.putAll(embedding.kept(some));
      }
      vectors.putAll(
          others(
              some.stream().filter(p -> !vectors.containsKey(PassageDocument.digest(p))).toList()));
    }
    return vectors;
  }

  private Map<String, float[]> others(List<Passage> lacking) {
    if (lacking.isEmpty()) {
      return Map.of();
    }
    return atOnce.addAndGet(-lacking.size()) >= 0
        ? embedding.of(lacking, _ -> {})
        : embedding.replaced(lacking);
  }

  @Override
  public void putFile(
      CorpusFile file,
      String sha256,
      long indexed,
      List<Problem> problems,
      Set<String> shadowedBy) {
    String key = ClusterDocuments.fileKey(file.path());
    files.add(
        BulkWriter.index(
            key, key, ClusterDocuments.file(file, sha256, indexed, problems, shadowedBy)));
  }

  @Override
  public void begin(Collection<String> names) throws IOException {
    ArticleSink.super.begin(names);
    finish();
  }

  @Override
  public void finish() throws IOException {
    bulk.finish();
    List<byte[]> actions = new ArrayList<>();
    for (String word : vocabulary.take()) {
      if (words.size() > MOST_REMEMBERED || words.add(word)) {
        actions.add(BulkWriter.create(ClusterDocuments.wordKey(word), ClusterDocuments.word(word)));
      }
    }
    for (int i = 0; i < actions.size(); i += 1000) {
      bulk.bring(actions.subList(i, Math.min(actions.size(), i + 1000)));
    }
    bulk.finish();
    bulk.bring(files);
    bulk.finish();
    files.clear();
  }
}
