package dateline.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks after one request: ends it when its time is over, or when the person left it. */
final class RequestDeadline implements AutoCloseable {
  private static final long LOOK_MILLIS = 25;

  private final BooleanSupplier left;
  private final long end;
  private final Duration timeout;
  private volatile boolean over;

  /**
   * @param left whether the person has left the question
   */
  RequestDeadline(Duration timeout, BooleanSupplier left) {
    this.left = left;
    this.timeout = timeout;
    this.end = System.nanoTime() + timeout.toNanos();
  }

  /** Waits for a value that may never come. */
  <T> T await(CompletableFuture<T> future) throws IOException {
    while (true) {
      try {
        return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (isOver()) {
          future.cancel(true);
          check();
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      } catch (InterruptedException e) {
        future.cancel(true);
        throw left();
      }
    }
  }

  /** Closes a stream once it is over, which frees who reads from it. */
  void guard(InputStream stream) {
    Thread.ofVirtual()
        .start(() -> {
          while (!over && !isOver()) {
            pause(LOOK_MILLIS);
          }
          close(stream);
        });
  }

  /** Waits for a while, if there is as much time left. */
  boolean rest(Duration time) {
    if (time.toNanos() > end - System.nanoTime()) {
      return false;
    }
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      check();
      pause(Math.clamp((until - System.nanoTime()) / 1_000_000, 1, LOOK_MILLIS));
    }
    return true;
  }

  /**
   * @throws CancellationException where the person left
   * @throws ModelException where the time is over
   */
  void check() {
    if (left.getAsBoolean()) {
      throw left();
    }
    if (System.nanoTime() > end) {
      throw new ModelException(
          "the model did not finish its reply within %s; --timeout gives it longer"
              .formatted(shown(timeout)));
    }
  }

  private static String shown(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private boolean isOver() {
    return left.getAsBoolean() || System.nanoTime() > end;
  }

  private static CancellationException left() {
    return new CancellationException("the question was cancelled");
  }

  private void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw left();
    }
  }

  /** Closes a stream that no more is read from. */
  static void close(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      // It is over either way.
    }
  }

  @Override
  public void close() {
    over = true;
  }
}
