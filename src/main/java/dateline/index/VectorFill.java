package dateline.index;

import dateline.corpus.Passage;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;

/**
 * Makes the vectors that an index lacks. Embedding is slow, so it is done without the lock, on a
 * snapshot; then a batch of vectors is written and committed in a moment. What is killed loses one
 * batch, and what has changed meanwhile is left for the next one.
 */
final class VectorFill {
  /** So many passages are embedded before the first question is answered: half a minute's worth. */
  static final int AT_ONCE = 2000;

  private static final int BATCH = 500;
  private static final int WAIT_FOR_WRITER = 60_000;

  private final IndexFolder folder;
  private final EmbeddingModel model;
  private final Progress progress;

  VectorFill(IndexFolder folder, EmbeddingModel model, Progress progress) {
    this.folder = folder;
    this.model = model;
    this.progress = progress;
  }

  /** Goes on until no passage lacks a vector. */
  void all() throws IOException {
    long made = 0;
    int missing;
    do {
      List<Passage> batch;
      try (PassageIndex index = folder.open()) {
        missing = index.searcher().count(Filters.passagesWithoutVector());
        progress.at(Progress.Stage.EMBEDDING, made, made + missing);
        batch = batch(index, missing);
      }
      if (!batch.isEmpty()) {
        write(batch, embed(batch));
      }
      made += batch.size();
    } while (missing > 0);
  }

  private static List<Passage> batch(PassageIndex index, int missing) throws IOException {
    List<Passage> batch = new ArrayList<>();
    if (missing > 0) {
      int most = Math.min(BATCH, missing);
      for (ScoreDoc hit :
          index
              .searcher()
              .search(Filters.passagesWithoutVector(), most, Sort.INDEXORDER)
              .scoreDocs) {
        batch.add(index.passage(hit.doc));
      }
    }
    return batch;
  }

  private List<Embedding> embed(List<Passage> batch) {
    List<TextSegment> texts =
        batch.stream().map(PassageDocument::embedded).map(TextSegment::from).toList();
    return model.embedAll(texts).content();
  }

  private void write(List<Passage> batch, List<Embedding> vectors) throws IOException {
    IndexWriter writer =
        folder
            .writer(WAIT_FOR_WRITER)
            .orElseThrow(
                () -> new IndexException("another process is indexing into " + folder.path()));
    try (Directory _ = writer.getDirectory();
        IndexWriter open = writer;
        DirectoryReader standing = DirectoryReader.open(writer)) {
      Manifest manifest = Manifest.of(open).orElseThrow();
      for (int i = 0; i < batch.size(); i++) {
        Passage passage = batch.get(i);
        if (new Standing(standing).hasPassage(passage)) {
          open.updateDocument(
              Keys.passage(passage),
              PassageDocument.of(passage, Optional.of(vectors.get(i).vector())));
        }
      }
      IndexCommit.of(open, manifest.embedding(), manifest.complete());
    }
  }
}
