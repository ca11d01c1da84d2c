package dateline.index;

import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusListing;
import dateline.corpus.Problem;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/** Brings an index up to date, once, and opens it. */
final class IndexingRun {
  private static final int WAIT_FOR_WRITER = 10_000;
  private static final int WAIT_FOR_FIRST_INDEX = 120_000;

  /** How long an update works before it keeps what it has, in nanoseconds. */
  private static final long COMMIT_EVERY = 30_000_000_000L;

  private final CorpusFolder corpus;
  private final IndexFolder folder;
  private final EmbeddingModel model;
  private final Progress progress;
  private final CorpusListing listing;
  private final List<String> notes = new ArrayList<>();
  private IndexPlan carriedOut = IndexPlan.fromScratch(List.of());

  IndexingRun(CorpusFolder corpus, IndexFolder folder, EmbeddingModel model, Progress progress)
      throws IOException {
    this.corpus = corpus;
    this.folder = folder;
    this.model = model;
    this.progress = progress;
    this.listing = corpus.list();
  }

  OpenedIndex open(boolean anew) throws IOException {
    Optional<PassageIndex> standing = usable(folder.state());
    if (anew || standing.isEmpty() || !upToDate(standing.get())) {
      standing = Optional.of(write(anew, standing));
    }
    PassageIndex index = withVectors(standing.get());
    return new OpenedIndex(index, report(index));
  }

  /** The index that stands, if it can be used; what is damaged is cleared away. */
  private Optional<PassageIndex> usable(IndexFolder.State state) throws IOException {
    switch (state) {
      case IndexFolder.Missing() -> {}
      case IndexFolder.Damaged(String reason) -> {
        folder.clear();
        notes.add("the index in " + folder.path() + " was damaged and is rebuilt (" + reason + ")");
      }
      case IndexFolder.Whole(PassageIndex index) -> {
        if (index.manifest().fits(model.modelName())) {
          return Optional.of(index);
        }
        index.close();
        notes.add("the index in " + folder.path() + " is of another version and is rebuilt");
      }
    }
    return Optional.empty();
  }

  private boolean upToDate(PassageIndex index) throws IOException {
    return index.manifest().complete() && plan(index.reader()).isEmpty();
  }

  private IndexPlan plan(DirectoryReader reader) throws IOException {
    return IndexPlan.of(corpus, listing.files(), new Standing(reader).files());
  }

  /** The index after writing, or what stands where another process does not stop writing. */
  private PassageIndex write(boolean anew, Optional<PassageIndex> standing) throws IOException {
    int patience = standing.isPresent() ? WAIT_FOR_WRITER : WAIT_FOR_FIRST_INDEX;
    Optional<IndexWriter> writer = folder.writer(patience);
    if (writer.isPresent()) {
      standing.ifPresent(PassageIndex::close);
      try (Directory _ = writer.get().getDirectory();
          IndexWriter open = writer.get()) {
        write(open, anew);
      }
      return folder.open();
    }
    notes.add("another process is indexing into " + folder.path() + ": the index is as it was");
    return standing.orElseThrow(() ->
        new IndexException(
            "another process is building the index in "
                + folder.path()
                + ": try again when it is done"));
  }

  private void write(IndexWriter writer, boolean anew) throws IOException {
    if (anew || Manifest.of(writer).filter(m -> m.fits(model.modelName())).isEmpty()) {
      writer.deleteAll();
    }
    try (DirectoryReader start = DirectoryReader.open(writer)) {
      carriedOut = plan(start);
      carryOut(new IndexUpdate(writer, new Standing(start), corpus, carriedOut), writer);
    }
  }

  private void carryOut(IndexUpdate update, IndexWriter writer) throws IOException {
    long total = carriedOut.bytes();
    long read = 0;
    long committed = System.nanoTime();
    update.remove();
    while (update.hasNext()) {
      progress.at(Progress.Stage.READING, Math.min(read, total), total);
      read += update.readNext();
      if (System.nanoTime() - committed > COMMIT_EVERY) {
        IndexCommit.of(writer, model.modelName(), false);
        committed = System.nanoTime();
      }
    }
    progress.at(Progress.Stage.READING, total, total);
    Stories.label(writer);
    IndexCommit.of(writer, model.modelName(), true);
  }

  /** Makes the vectors that are missing, if they are few. */
  private PassageIndex withVectors(PassageIndex index) throws IOException {
    int missing = index.manifest().passages() - index.manifest().vectors();
    if (missing == 0) {
      return index;
    }
    if (missing > VectorFill.AT_ONCE) {
      notes.add(
          missing
              + " of "
              + index.manifest().passages()
              + " passages have no vector yet and are found by their words alone: index --vectors");
      return index;
    }
    index.close();
    new VectorFill(folder, model, progress).all();
    return folder.open();
  }

  private IndexReport report(PassageIndex index) throws IOException {
    List<Problem> problems = new ArrayList<>(listing.problems());
    problems.addAll(new Standing(index.reader()).problems());
    return new IndexReport(
        Tally.of(index.searcher()),
        carriedOut.added().size(),
        carriedOut.changed().size(),
        carriedOut.removed().size(),
        problems,
        notes);
  }
}
