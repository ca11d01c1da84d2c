package dateline;

import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusFolderException;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import dateline.reading.Reader;
import dateline.reading.StrictReader;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.Retrievers;
import dateline.shell.command.Failure;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.Workspaces;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens folders of articles; of several opened one after the other, the last stays open. */
final class IndexedWorkspaces implements Workspaces {
  /**
   * How little of the time goes into looking for changes: where that takes long, as in a folder of
   * a hundred thousand files, it is not done again before this many times as long has gone by.
   */
  private static final int SELDOM = 10;

  /** A folder of no more files is looked through for every question. */
  private static final int MANY_FILES = 10_000;

  private final BgeSmall embedding = new BgeSmall();
  private final ModelReaders models = new ModelReaders(System.getenv());
  private volatile boolean filling;
  private @Nullable OpenedIndex last;
  private @Nullable Checked checked;
  private @Nullable Reader extractive;

  @Override
  public Opened open(Path corpus, Optional<Path> index, Progress progress) {
    Checked before = checked;
    if (before != null && before.holds(corpus, index)) {
      return before.opened();
    }
    long start = System.nanoTime();
    Opened opened =
        opened(corpus, index, on -> filling ? on.openWords(progress) : on.open(progress));
    long end = System.nanoTime();
    boolean seldom = opened.workspace().manifest().files() > MANY_FILES && !opened.report().wrote();
    checked = seldom ? new Checked(corpus, index, opened, end + SELDOM * (end - start)) : null;
    return opened;
  }

  /** What was opened, and until when it is not looked for changes again. */
  private record Checked(Path corpus, Optional<Path> index, Opened opened, long until) {
    boolean holds(Path asked, Optional<Path> in) {
      return asked.equals(corpus) && in.equals(index) && System.nanoTime() - until < 0;
    }
  }

  @Override
  public Opened index(
      Path corpus, Optional<Path> index, boolean rebuild, boolean vectors, Progress progress) {
    return opened(
        corpus,
        index,
        on -> {
          OpenedIndex built = rebuild ? on.rebuild(progress) : on.open(progress);
          if (!vectors) {
            return built;
          }
          built.passages().close();
          return on.addVectors(progress);
        });
  }

  @Override
  public void fillVectors(Path corpus, Path index, Progress progress) {
    filling = true;
    try {
      new CorpusIndex(at(corpus), index, embedding).fillVectors(progress);
    } finally {
      filling = false;
    }
  }

  @Override
  public Reader reader(ReaderChoice choice) {
    return switch (choice) {
      case ReaderChoice.Extractive(boolean strict) ->
          strict ? new StrictReader(extractive()) : extractive();
      case ReaderChoice.Model model -> models.of(model);
    };
  }

  private Opened opened(
      Path corpus, Optional<Path> index, Function<CorpusIndex, OpenedIndex> opening) {
    checked = null;
    Path folder = index.orElseGet(() -> corpus.resolve(CorpusIndex.DEFAULT_FOLDER));
    OpenedIndex opened = opening.apply(new CorpusIndex(at(corpus), folder, embedding));
    if (last != null) {
      last.passages().close();
    }
    last = opened;
    return new Opened(
        new IndexedWorkspace(
            corpus,
            folder,
            opened.passages(),
            Retrievers.of(opened.passages(), embedding::question),
            this::extractive,
            models::of),
        opened.report());
  }

  /** Closes what is open. */
  void close() {
    if (last != null) {
      last.passages().close();
      last = null;
    }
  }

  private static CorpusFolder at(Path corpus) {
    try {
      return CorpusFolder.at(corpus);
    } catch (CorpusFolderException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The reader, whose model is loaded when it is first asked for, and the embedding model beside
   * it: the first question needs both.
   */
  private synchronized Reader extractive() {
    if (extractive == null) {
      Thread.ofPlatform().daemon().name("embedding").start(embedding::load);
      extractive = new ExtractiveReader(OnnxWindowModel.shipped());
    }
    return extractive;
  }
}
