package dateline;

import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusFolderException;
import dateline.index.AsAround;
import dateline.index.IndexPlace;
import dateline.index.cluster.ClusterIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.MaintainedIndex;
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
import dateline.text.Digest;
import java.io.IOException;
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
  private static final int WAIT_PER_LOOK = 10;

  /** A folder of no more files is looked through for every question. */
  private static final int MOST_FILES_LOOKED_THROUGH = 10_000;

  private final BgeSmall embedding = new BgeSmall();
  private final ModelReaders models = new ModelReaders(System.getenv());
  private volatile boolean filling;
  private @Nullable OpenedIndex last;
  private @Nullable Checked checked;
  private @Nullable Reader extractive;

  @Override
  public Opened open(Path corpus, Optional<IndexPlace> index, Progress progress) {
    Checked before = checked;
    if (before != null && before.holds(corpus, index)) {
      return before.opened();
    }
    long start = System.nanoTime();
    Opened opened =
        opened(corpus, index, on -> filling ? on.openWords(progress) : on.open(progress));
    long end = System.nanoTime();
    boolean seldom =
        opened.workspace().manifest().files() > MOST_FILES_LOOKED_THROUGH
            && !opened.report().wrote();
    checked =
        seldom ? new Checked(corpus, index, opened, end + WAIT_PER_LOOK * (end - start)) : null;
    return opened;
  }

  /** What was opened, and until when it is not looked for changes again. */
  private record Checked(Path corpus, Optional<IndexPlace> index, Opened opened, long until) {
    boolean holds(Path asked, Optional<IndexPlace> in) {
      return asked.equals(corpus) && in.equals(index) && System.nanoTime() - until < 0;
    }
  }

  @Override
  public Opened index(
      Path corpus,
      Optional<IndexPlace> index,
      boolean rebuild,
      boolean vectors,
      Progress progress) {
    return opened(
        corpus,
        index,
        on -> {
          if (!rebuild) {
            return vectors ? on.addVectors(progress) : on.update(progress);
          }
          OpenedIndex built = on.rebuild(progress);
          if (!vectors) {
            return built;
          }
          built.passages().close();
          return on.addVectors(progress).after(built.report());
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
      Path corpus, Optional<IndexPlace> index, Function<MaintainedIndex, OpenedIndex> opening) {
    checked = null;
    return switch (index.orElseGet(() -> own(corpus))) {
      case IndexPlace.Folder(Path folder) ->
          opened(corpus, folder, folder.toString(), opening, embedded(corpus, folder));
      case IndexPlace.Cluster(String address) ->
          opened(corpus, kept(address), address, opening, InCluster.of(corpus, address, embedding));
    };
  }

  /** Where the last answer out of a cluster's index is kept: with the user, since many read it. */
  private static Path kept(String address) {
    String stated = System.getenv().getOrDefault("XDG_STATE_HOME", "");
    Path state =
        stated.startsWith("/")
            ? Path.of(stated)
            : Path.of(System.getProperty("user.home"), ".local/state");
    Path folder = state.resolve("dateline").resolve(new Digest().add(address).hex());
    try {
      AsAround.createDirectories(folder);
    } catch (IOException e) {
      // whoever writes there tells that it cannot be written
    }
    return folder;
  }

  private static IndexPlace own(Path corpus) {
    return new IndexPlace.Folder(corpus.resolve(CorpusIndex.DEFAULT_FOLDER));
  }

  private MaintainedIndex embedded(Path corpus, Path folder) {
    return new CorpusIndex(at(corpus), folder, embedding);
  }

  private Opened opened(
      Path corpus,
      Path folder,
      String place,
      Function<MaintainedIndex, OpenedIndex> opening,
      MaintainedIndex index) {
    OpenedIndex opened = opening.apply(index);
    if (last != null) {
      last.passages().close();
    }
    last = opened;
    return new Opened(
        new IndexedWorkspace(
            corpus,
            folder,
            place,
            index instanceof CorpusIndex,
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

  /** A class of its own, so that the client is loaded only where a cluster is named. */
  private static final class InCluster {
    static MaintainedIndex of(Path corpus, String address, BgeSmall embedding) {
      return new ClusterIndex(() -> at(corpus), address, embedding, System.getenv());
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
