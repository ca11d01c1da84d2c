package dateline.index.update;

import dateline.index.IndexException;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does work on as many threads as there are processors, in no order. Whoever brings it waits while
 * there is a backlog, so that no more than a few pieces are in memory. After a failure nothing more
 * is done.
 */
public final class Workers implements AutoCloseable {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int MOST_UNFINISHED = 4 * PROCESSORS;

  /** A piece of work. */
  public interface Work {
    void run() throws IOException;
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS);
  private final Semaphore room = new Semaphore(MOST_UNFINISHED);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * Has it done, now or soon.
   *
   * @throws IOException if something that was brought earlier failed
   */
  public void bring(Work work) throws IOException {
    take(1);
    threads.execute(() -> {
      try {
        if (failure.get() == null) {
          work.run();
        }
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    });
  }

  /**
   * Has it done as often as there are processors, side by side, and waits until it is.
   *
   * @throws IOException if that, or something that was brought earlier, failed
   */
  public void onEach(Work work) throws IOException {
    for (int i = 0; i < PROCESSORS; i++) {
      bring(work);
    }
    finish();
  }

  /**
   * Waits until all is done that was brought.
   *
   * @throws IOException if some of it failed
   */
  public void finish() throws IOException {
    take(MOST_UNFINISHED);
    room.release(MOST_UNFINISHED);
  }

  private void take(int places) throws IOException {
    try {
      room.acquire(places);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("indexing was interrupted", e);
    }
    Throwable failed = failure.get();
    if (failed != null) {
      room.release(places);
      throw new IOException(failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
