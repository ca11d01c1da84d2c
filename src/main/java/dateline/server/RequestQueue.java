package dateline.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on a few requests at once and lets a bounded number wait. A request whose client leaves
 * while it waits is taken out; one that is being worked on is told, and not interrupted, since an
 * interrupt would close the files of the index for everybody.
 */
public final class RequestQueue implements AutoCloseable {
  private final ThreadPoolExecutor threads;
  private final Consumer<Throwable> errors;

  /**
   * @param workers how many are worked on at once, at least 1
   * @param waiting how many more may wait, at least 1
   * @param errors is told of what goes wrong in the program, of which clients are told the kind
   */
  public RequestQueue(int workers, int waiting, Consumer<Throwable> errors) {
    this.errors = errors;
    threads =
        new ThreadPoolExecutor(
            workers,
            workers,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("request-", 0).factory());
  }

  /**
   * Queues a request.
   *
   * @param work gives its result; it may ask whether the client has left
   * @return the result, to be; cancelling it says that the client has left
   * @throws RequestException with {@link RequestException.Kind#BUSY} where the queue is full
   */
  <T> CompletableFuture<T> submit(Function<BooleanSupplier, T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task = () -> run(work, result);
    try {
      threads.execute(task);
    } catch (RejectedExecutionException full) {
      throw new RequestException(
          RequestException.Kind.BUSY, "too many requests are waiting; try again in a few seconds");
    }
    result.whenComplete((done, failure) -> {
      if (result.isCancelled()) {
        threads.remove(task);
      }
    });
    return result;
  }

  private <T> void run(Function<BooleanSupplier, T> work, CompletableFuture<T> result) {
    if (result.isDone()) {
      return;
    }
    try {
      result.complete(work.apply(result::isCancelled));
    } catch (RequestException e) {
      result.completeExceptionally(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      errors.accept(e);
      result.completeExceptionally(
          new RequestException(
              RequestException.Kind.INTERNAL,
              "an error in the program: " + e.getClass().getName()));
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
