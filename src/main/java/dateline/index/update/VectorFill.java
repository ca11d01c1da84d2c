package dateline.index.update;

import dateline.article.Passage;
import dateline.index.ArticleTerms;
import dateline.index.CommitState;
import dateline.index.EmbeddedIndex;
import dateline.index.Filters;
import dateline.index.IndexException;
import dateline.index.Keys;
import dateline.index.Manifest;
import dateline.index.NewsAnalyser;
import dateline.index.PassageDocument;
import dateline.index.update.Progress.Stage;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the vectors that an index lacks. Embedding is slow, so it is done without the lock, on a
 * snapshot; then a batch of vectors is written and committed in a moment. What is killed loses one
 * batch, and what has changed meanwhile is left for the next one. No text is embedded twice.
 */
final class VectorFill {
  /** So many passages are embedded before the first question is answered: half a minute's worth. */
  static final int MOST_BEFORE_FIRST_ANSWER = 2000;

  /** What was embedded is kept at least this often, however slow the machine: half a minute. */
  private static final long MOST_NANOS_UNKEPT = 30_000_000_000L;

  /** Progress is told this often. */
  private static final int PASSAGES_BETWEEN_REPORTS = 50;

  /** So many are kept at once where others ask meanwhile: some seconds' worth. */
  private static final int PASSAGES_KEPT_MEANWHILE = 200;

  private static final int MOST_MILLIS_FOR_WRITER = 60_000;

  private final IndexFolder folder;
  private final EmbeddingModel model;
  private final Progress progress;
  private final int batch;
  private final int chunk;

  VectorFill(IndexFolder folder, EmbeddingModel model, Progress progress) {
    this(folder, model, progress, MOST_BEFORE_FIRST_ANSWER, PASSAGES_BETWEEN_REPORTS);
  }

  private VectorFill(
      IndexFolder folder, EmbeddingModel model, Progress progress, int batch, int chunk) {
    this.folder = folder;
    this.model = model;
    this.progress = progress;
    this.batch = batch;
    this.chunk = chunk;
  }

  /**
   * One that stays out of the way: it embeds one text after the other, and progress, which is told
   * before each, may hold it up.
   */
  static VectorFill meanwhile(IndexFolder folder, EmbeddingModel model, Progress progress) {
    return new VectorFill(folder, model, progress, PASSAGES_KEPT_MEANWHILE, 1);
  }

  /** Goes on until no passage lacks a vector. */
  void all() throws IOException {
    int missing;
    do {
      List<Passage> passages;
      Map<String, float[]> vectors;
      try (EmbeddedIndex index = folder.open()) {
        missing = index.searcher().count(Filters.passagesWithoutVector());
        passages = batch(index, missing);
        vectors = vectors(passages, index, missing);
      }
      if (!passages.isEmpty()) {
        write(passages, vectors);
      }
    } while (missing > 0);
  }

  private List<Passage> batch(EmbeddedIndex index, int missing) throws IOException {
    List<Passage> passages = new ArrayList<>();
    if (missing > 0) {
      int most = Math.min(batch, missing);
      for (ScoreDoc hit :
          index
              .searcher()
              .search(Filters.passagesWithoutVector(), most, Sort.INDEXORDER)
              .scoreDocs) {
        passages.add(index.passage(hit.doc));
      }
    }
    return passages;
  }

  /**
   * The vectors by the digest of what was embedded; those that stand already are taken from there.
   */
  private Map<String, float[]> vectors(List<Passage> batch, EmbeddedIndex index, int missing)
      throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    try (Vectors standing = Vectors.of(index.reader())) {
      for (Passage passage : batch) {
        String digest = PassageDocument.digest(passage);
        standing
            .of(passage)
            .ifPresentOrElse(
                vector -> vectors.put(digest, vector),
                () -> texts.put(digest, PassageDocument.embedded(passage)));
      }
    }
    int all = index.manifest().passages();
    embed(texts, vectors, done -> progress.at(Stage.EMBEDDING, all - missing + done, all));
    return vectors;
  }

  /**
   * @param texts what is to be embedded, by its digest
   * @param vectors takes the vectors
   * @param done is told how many there are
   */
  private void embed(Map<String, String> texts, Map<String, float[]> vectors, IntConsumer done) {
    List<String> digests = List.copyOf(texts.keySet());
    List<TextSegment> segments = texts.values().stream().map(TextSegment::from).toList();
    long begun = System.nanoTime();
    for (int i = 0; i < digests.size(); i += chunk) {
      if (System.nanoTime() - begun > MOST_NANOS_UNKEPT) {
        return; // the others are of the next batch
      }
      done.accept(vectors.size());
      int end = Math.min(i + chunk, digests.size());
      List<Embedding> made = model.embedAll(segments.subList(i, end)).content();
      for (int j = i; j < end; j++) {
        vectors.put(digests.get(j), made.get(j - i).vector());
      }
    }
  }

  private void write(List<Passage> batch, Map<String, float[]> vectors) throws IOException {
    NewsAnalyser stems = NewsAnalyser.stems();
    IndexWriter writer =
        folder
            .writer(MOST_MILLIS_FOR_WRITER, stems)
            .orElseThrow(
                () -> new IndexException("another process is indexing into " + folder.path()));
    try (Directory _ = writer.getDirectory();
        IndexWriter open = writer;
        DirectoryReader standing = DirectoryReader.open(writer)) {
      Manifest manifest = Manifest.of(open).orElseThrow();
      for (Passage passage : batch) {
        float @Nullable [] vector = vectors.get(PassageDocument.digest(passage));
        if (vector != null && new CommitState(standing).hasPassage(passage)) {
          ArticleTerms terms = new ArticleTerms(stems, passage.article().title());
          open.updateDocument(
              Keys.passage(passage), PassageDocument.of(passage, terms, Optional.of(vector)));
        }
      }
      IndexCommit.ofVectors(open, manifest);
    }
  }
}
