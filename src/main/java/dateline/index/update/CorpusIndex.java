package dateline.index.update;

import dateline.corpus.CorpusFolder;
import dateline.index.IndexException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.Directory;

/**
 * The index of one corpus on disk. Opening it brings it up to date first: it is built where it is
 * missing or damaged, and where files were added, changed or removed, these alone are looked at.
 * All of it takes effect at once, with a Lucene commit: whoever is killed or runs out of disk
 * before that leaves the index as it was. Readers never wait for a writer.
 *
 * <p>Words are indexed first. Vectors follow in the same go where no more than {@value
 * VectorFill#MOST_BEFORE_FIRST_ANSWER} passages lack one, and by {@link #addVectors} where more do.
 */
public final class CorpusIndex implements MaintainedIndex {
  /** Where the index of a corpus is, unless it is said otherwise: in the corpus folder. */
  public static final String DEFAULT_FOLDER = ".dateline/index";

  /** How much work a kill may cost. */
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);

  private final CorpusFolder corpus;
  private final IndexFolder folder;
  private final EmbeddingModel model;
  private final Duration commitEvery;

  /**
   * @param corpus the articles
   * @param folder where the index is or will be: empty, missing or Dateline's own
   * @param model makes the vectors
   */
  public CorpusIndex(CorpusFolder corpus, Path folder, EmbeddingModel model) {
    this(corpus, folder, model, directory -> directory);
  }

  CorpusIndex(
      CorpusFolder corpus, Path folder, EmbeddingModel model, UnaryOperator<Directory> around) {
    this(corpus, folder, model, around, COMMIT_EVERY);
  }

  CorpusIndex(
      CorpusFolder corpus,
      Path folder,
      EmbeddingModel model,
      UnaryOperator<Directory> around,
      Duration commitEvery) {
    this.corpus = corpus;
    this.folder = new IndexFolder(folder, around);
    this.model = model;
    this.commitEvery = commitEvery;
  }

  /** The index of a corpus in its default folder, with bge-small vectors. */
  public static CorpusIndex of(CorpusFolder corpus) {
    return new CorpusIndex(corpus, corpus.root().resolve(DEFAULT_FOLDER), new BgeSmall());
  }

  /**
   * Brings the index up to date and opens it.
   *
   * @throws IndexException if that cannot be done; what stood in the folder still stands there
   */
  @Override
  public OpenedIndex open(Progress progress) {
    return explained(() -> run(progress).open(false));
  }

  /** The same: opening brings it up to date. */
  @Override
  public OpenedIndex update(Progress progress) {
    return open(progress);
  }

  /**
   * Builds the index anew, whatever stands in the folder, and opens it.
   *
   * @throws IndexException if that cannot be done; what stood in the folder still stands there
   */
  @Override
  public OpenedIndex rebuild(Progress progress) {
    return explained(() -> run(progress).open(true));
  }

  /**
   * Brings the index up to date, makes the vectors that are missing, however many, and opens it.
   * May be stopped at any moment and goes on from there when called again; the index can be
   * searched and brought up to date by others all the while.
   *
   * @throws IndexException if that cannot be done; what was made until then is kept
   */
  @Override
  public OpenedIndex addVectors(Progress progress) {
    return explained(() -> {
      OpenedIndex words = run(progress).open(false);
      words.passages().close();
      new VectorFill(folder, model, progress).all();
      return run(progress).open(false).after(words.report());
    });
  }

  /**
   * Brings the index up to date and opens it, and makes no vectors: somebody is at that.
   *
   * @throws IndexException if that cannot be done; what stood in the folder still stands there
   */
  @Override
  public OpenedIndex openWords(Progress progress) {
    return explained(() -> run(progress).openWords());
  }

  /**
   * Makes the vectors that the index lacks as it stands, while others search it and bring it up to
   * date: on the calling thread, one after the other, kept some hundreds at a time.
   *
   * @param progress is told before each; may hold the work up, or end it by an exception
   * @throws IndexException if that cannot be done; what was made until then is kept
   */
  public void fillVectors(Progress progress) {
    try {
      VectorFill.meanwhile(folder, model, progress).all();
    } catch (IOException | UncheckedIOException e) {
      throw explained(e);
    }
  }

  private IndexingRun run(Progress progress) throws IOException {
    return new IndexingRun(corpus, folder, model, progress, commitEvery.toNanos());
  }

  private interface Work {
    OpenedIndex run() throws IOException;
  }

  /** Does the work; what goes wrong is said in one line. */
  private OpenedIndex explained(Work work) {
    try {
      return work.run();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw explained(e);
    }
  }

  private IndexException explained(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause(); // what Lucene does in the background fails for what is the cause
    }
    String reason = IndexFolder.oneLine(cause);
    String where = "the index in " + folder.path();
    if (reason.contains("No space left")) {
      return new IndexException(
          where
              + " cannot be written, since no space is left on the disk; it is as it was. Free"
              + " some space, or name another folder with --index",
          e);
    }
    if (cause instanceof AccessDeniedException || reason.contains("Read-only")) {
      return new IndexException(
          where
              + " cannot be brought up to date, since the folder cannot be written ("
              + reason
              + "). Name another folder with --index",
          e);
    }
    return new IndexException(where + " cannot be brought up to date: " + reason, e);
  }
}
