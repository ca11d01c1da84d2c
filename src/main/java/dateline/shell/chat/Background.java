package dateline.shell.chat;

import dateline.index.update.Progress;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Work that is done while nobody waits for an answer. It stops before its next piece when a command
 * begins, goes on when that is done, and ends with the chat.
 */
final class Background implements AutoCloseable {
  /** A commit that has begun is waited for; more than this it never takes. */
  private static final long ENDING_MILLIS = 10_000;

  private final Thread thread;
  private boolean busy;
  private boolean over;

  /**
   * Begins the work.
   *
   * @param work tells its progress before each piece
   */
  Background(Consumer<Progress> work) {
    thread = Thread.ofPlatform().daemon().name("background").unstarted(() -> run(work));
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void run(Consumer<Progress> work) {
    try {
      work.accept(this::turn);
    } catch (RuntimeException | Error ended) {
      // The chat is over, or it cannot be done: dateline index --vectors does it, or says why not.
    }
  }

  /** Waits for the work's turn. */
  private synchronized void turn(Progress.Stage stage, long done, long total) {
    try {
      while (busy && !over) {
        wait();
      }
    } catch (InterruptedException e) {
      over = true;
    }
    if (over) {
      throw new CancellationException("the chat is over");
    }
  }

  private synchronized void busy(boolean now) {
    busy = now;
    notifyAll();
  }

  /** The same prompt; while it runs a command the work rests. */
  LineSource whileIdle(LineSource prompt) {
    return new LineSource() {
      @Override
      public Optional<String> next(String shown) {
        return prompt.next(shown);
      }

      @Override
      public boolean run(Runnable command) {
        busy(true);
        try {
          return prompt.run(command);
        } finally {
          busy(false);
        }
      }

      @Override
      public void close() {
        prompt.close();
      }
    };
  }

  /** Ends the work, and waits for the piece that it is at. */
  @Override
  public void close() {
    synchronized (this) {
      over = true;
      notifyAll();
    }
    try {
      thread.join(ENDING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
