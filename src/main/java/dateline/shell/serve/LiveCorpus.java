package dateline.shell.serve;

import dateline.answering.Answering;
import dateline.answering.Timelines;
import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.index.IndexException;
import dateline.model.ModelException;
import dateline.model.ReplayException;
import dateline.prompt.PromptException;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.server.CorpusAccess;
import dateline.server.RequestException;
import dateline.server.ServedCorpus;
import dateline.shell.command.Failure;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.Workspace;
import dateline.shell.terminal.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lends an open workspace to the requests of a server, and opens it again now and then, so that
 * articles that were added meanwhile are found. It is opened again while nobody uses it; where it
 * is always in use, new requests wait for that in the end.
 */
public final class LiveCorpus implements CorpusAccess {
  /** Changes to the articles are looked for no more often than this. */
  private static final long LEAST_NANOS_BETWEEN_LOOKS = Duration.ofSeconds(5).toNanos();

  /** After this they are looked for even though requests have to wait. */
  private static final long MOST_NANOS_BETWEEN_LOOKS = Duration.ofSeconds(60).toNanos();

  private final Supplier<Workspace> again;
  private final ReaderChoice reader;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private Workspace workspace;
  private final LongSupplier clock;
  private volatile long looked;

  /**
   * Lends a workspace.
   *
   * @param workspace the workspace, open
   * @param again opens it anew, which closes the one before
   * @param reader who reads the passages
   */
  static CorpusAccess of(Workspace workspace, Supplier<Workspace> again, ReaderChoice reader) {
    return new LiveCorpus(workspace, again, reader, System::nanoTime);
  }

  /** The same by a clock that counts nanoseconds. */
  public LiveCorpus(
      Workspace workspace, Supplier<Workspace> again, ReaderChoice reader, LongSupplier clock) {
    this.clock = clock;
    this.looked = clock.getAsLong();
    this.workspace = workspace;
    this.again = again;
    this.reader = reader;
  }

  @Override
  public <T> T use(BooleanSupplier left, Function<ServedCorpus, T> work) {
    try {
      refresh();
      lock.readLock().lock();
      try {
        return Cancellation.until(left, () -> work.apply(new Lent(workspace, reader)));
      } finally {
        lock.readLock().unlock();
      }
    } catch (Failure | IndexException | ModelException | PromptException | ReplayException e) {
      throw new RequestException(RequestException.Kind.UPSTREAM, String.valueOf(e.getMessage()));
    }
  }

  private void refresh() {
    long age = clock.getAsLong() - looked;
    if (age < LEAST_NANOS_BETWEEN_LOOKS) {
      return;
    }
    if (age > MOST_NANOS_BETWEEN_LOOKS) {
      lock.writeLock().lock();
    } else if (!lock.writeLock().tryLock()) {
      return;
    }
    try {
      if (clock.getAsLong() - looked >= LEAST_NANOS_BETWEEN_LOOKS) {
        workspace = again.get();
        looked = clock.getAsLong();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private record Lent(Workspace workspace, ReaderChoice reader) implements ServedCorpus {
    @Override
    public String folder() {
      return workspace.corpus().toString();
    }

    @Override
    public List<SourceInfo> sources() {
      return workspace.sources();
    }

    @Override
    public Optional<Article> article(String id) {
      return workspace.article(id);
    }

    @Override
    public Retriever retriever() {
      return workspace.retriever();
    }

    @Override
    public Explanation explanation(Query query, RankedPassage found) {
      return workspace.explanation(query, found);
    }

    @Override
    public Answering answering() {
      return workspace.answering(reader);
    }

    @Override
    public Timelines timelines() {
      return workspace.timelines();
    }

    @Override
    public Sources quotable() {
      return workspace.quotable();
    }

    @Override
    public Verification verify(String quotation) {
      return workspace.verify(quotation);
    }
  }
}
