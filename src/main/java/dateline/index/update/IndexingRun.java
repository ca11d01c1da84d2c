package dateline.index.update;

import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusListing;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.index.CommitState;
import dateline.index.EmbeddedIndex;
import dateline.index.FileDocument;
import dateline.index.IndexException;
import dateline.index.Keys;
import dateline.index.Manifest;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/** Brings an index up to date, once, and opens it. */
final class IndexingRun {
  private static final int MILLIS_FOR_WRITER = 3_000;
  private static final int MOST_MILLIS_FOR_FIRST_INDEX = 120_000;

  private final CorpusFolder corpus;
  private final IndexFolder folder;
  private final EmbeddingModel model;
  private final Progress progress;
  private final long commitEvery;
  private final CorpusListing listing;
  private final IndexVocabulary vocabulary = new IndexVocabulary();
  private final List<String> notes = new ArrayList<>();
  private IndexPlan carriedOut = IndexPlan.fromScratch(List.of());

  /**
   * @param commitEvery how long an update works before it keeps what it has, in nanoseconds
   */
  IndexingRun(
      CorpusFolder corpus,
      IndexFolder folder,
      EmbeddingModel model,
      Progress progress,
      long commitEvery)
      throws IOException {
    this.corpus = corpus;
    this.folder = folder;
    this.model = model;
    this.progress = progress;
    this.commitEvery = commitEvery;
    this.listing = corpus.list();
  }

  OpenedIndex open(boolean anew) throws IOException {
    EmbeddedIndex index = withVectors(upToDate(anew));
    return new OpenedIndex(index, report(index));
  }

  /** The same, but that no vectors are made. */
  OpenedIndex openWords() throws IOException {
    EmbeddedIndex index = upToDate(false);
    return new OpenedIndex(index, report(index));
  }

  private EmbeddedIndex upToDate(boolean anew) throws IOException {
    Optional<EmbeddedIndex> standing = usable(folder.state());
    return anew || standing.isEmpty() || !upToDate(standing.get())
        ? write(anew, standing)
        : standing.get();
  }

  /** The index that stands, if it can be used; what is damaged is cleared away. */
  private Optional<EmbeddedIndex> usable(IndexFolder.State state) throws IOException {
    switch (state) {
      case IndexFolder.Missing() -> {}
      case IndexFolder.Damaged(String reason) -> {
        folder.clear();
        notes.add("the index in " + folder.path() + " was damaged and is rebuilt (" + reason + ")");
      }
      case IndexFolder.Whole(EmbeddedIndex index) -> {
        if (index.manifest().fits(model.modelName())) {
          return Optional.of(index);
        }
        index.close();
        notes.add("the index in " + folder.path() + " is of another version and is rebuilt");
      }
    }
    return Optional.empty();
  }

  private boolean upToDate(EmbeddedIndex index) throws IOException {
    return index.manifest().complete() && plan(index.reader()).isEmpty();
  }

  private IndexPlan plan(DirectoryReader reader) throws IOException {
    return IndexPlan.of(corpus, listing.files(), new CommitState(reader).files());
  }

  /** The index after writing, or what stands where another process does not stop writing. */
  private EmbeddedIndex write(boolean anew, Optional<EmbeddedIndex> before) throws IOException {
    Optional<EmbeddedIndex> standing = before;
    Optional<IndexWriter> writer = folder.writer(MILLIS_FOR_WRITER, vocabulary.analyser());
    for (int waited = MILLIS_FOR_WRITER;
        writer.isEmpty() && standing.isEmpty() && waited < MOST_MILLIS_FOR_FIRST_INDEX;
        waited += MILLIS_FOR_WRITER) {
      standing = begun();
      writer =
          standing.isPresent() ? writer : folder.writer(MILLIS_FOR_WRITER, vocabulary.analyser());
    }
    if (writer.isPresent()) {
      standing.ifPresent(EmbeddedIndex::close);
      try (Directory _ = writer.get().getDirectory();
          IndexWriter open = writer.get()) {
        write(open, anew);
      }
      return folder.open();
    }
    EmbeddedIndex found =
        standing.orElseThrow(() ->
            new IndexException(
                "another process is building the index in "
                    + folder.path()
                    + ": try again when it is done"));
    notes.add(
        "another process is indexing into %s: only what it has come to is searched, %,d articles"
            .formatted(folder.path(), found.manifest().articles()));
    return found;
  }

  /** What another process, which builds the index, has of it so far. */
  private Optional<EmbeddedIndex> begun() {
    return switch (folder.state()) {
      case IndexFolder.Missing() -> Optional.empty();
      case IndexFolder.Damaged _ -> Optional.empty();
      case IndexFolder.Whole(EmbeddedIndex index) -> {
        if (index.manifest().fits(model.modelName())) {
          yield Optional.of(index);
        }
        index.close();
        yield Optional.empty();
      }
    };
  }

  private void write(IndexWriter writer, boolean anew) throws IOException {
    ArticlePermissions.apply(folder.path(), corpus, listing.files());
    boolean fits = Manifest.of(writer).filter(m -> m.fits(model.modelName())).isPresent();
    try (Vectors vectors = Vectors.of(writer, model.modelName(), anew || !fits)) {
      if (anew || !fits) {
        writer.deleteAll();
      }
      try (DirectoryReader start = DirectoryReader.open(writer)) {
        carriedOut = plan(start);
        Committing pulse = new Committing(writer, carriedOut.bytes());
        CommitState standing = new CommitState(start);
        try (Workers workers = new Workers()) {
          ArticleSink sink = new LuceneSink(writer, vectors, vocabulary, workers);
          carryOut(new IndexUpdate(sink, standing, corpus, carriedOut, pulse, workers), writer);
        }
      }
    }
  }

  private void carryOut(IndexUpdate update, IndexWriter writer) throws IOException {
    update.remove();
    while (update.hasNext()) {
      update.readNext();
    }
    update.finish();
    NearDuplicates.label(writer);
    IndexCommit.of(writer, model.modelName(), true);
  }

  /** Keeps what was read from time to time, in the middle of a large file too. */
  private final class Committing implements IndexUpdate.Pulse {
    private final IndexWriter writer;
    private final long total;
    private long committed = System.nanoTime();

    Committing(IndexWriter writer, long total) {
      this.writer = writer;
      this.total = total;
    }

    @Override
    public void at(long bytes, Optional<CorpusFile> open, Workers.Work finish) throws IOException {
      progress.at(Progress.Stage.READING, Math.min(bytes, total), total);
      if (System.nanoTime() - committed > commitEvery) {
        finish.run();
        if (open.isPresent()) {
          writer.updateDocument(Keys.file(open.get().path()), FileDocument.unfinished(open.get()));
        }
        IndexCommit.of(writer, model.modelName(), false);
        committed = System.nanoTime();
      }
    }
  }

  /** Makes the vectors that are missing, if they are few and nobody is at work on the index. */
  private EmbeddedIndex withVectors(EmbeddedIndex index) throws IOException {
    int missing = index.manifest().passages() - index.manifest().vectors();
    if (missing == 0) {
      return index;
    }
    if (missing > VectorFill.MOST_BEFORE_FIRST_ANSWER || !index.manifest().complete()) {
      notes.add(
          String.format(
              Locale.UK,
              "%,d of %,d passages have vectors yet; the others are found by their words alone"
                  + " until dateline index --vectors has made them",
              index.manifest().vectors(),
              index.manifest().passages()));
      return index;
    }
    index.close();
    new VectorFill(folder, model, progress).all();
    return folder.open();
  }

  private IndexReport report(EmbeddedIndex index) throws IOException {
    List<Problem> problems = new ArrayList<>(listing.problems());
    problems.addAll(new CommitState(index.reader()).problems());
    return new IndexReport(
        CorpusStats.of(index.searcher()),
        carriedOut.added().size(),
        carriedOut.changed().size(),
        carriedOut.removed().size(),
        problems,
        notes);
  }
}
