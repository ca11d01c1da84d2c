package dateline.regression;

import dateline.regression.suite.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Asks several cases at once.
 *
 * @param jobs how many at once, at least 1
 * @param failFast whether to stop at the first case that fails
 */
public record Pool(int jobs, boolean failFast) {
  /** Is told of each case, in the order of the suite, on the thread that called {@link #ask}. */
  public interface Listener {
    /**
     * @param result the case that is there
     * @param soFar what is there by now, in the order of the suite; it may be ahead of {@code
     *     result}
     */
    void done(Result result, List<Result> soFar);
  }

  private record Numbered(int number, @Nullable Result result) {}

  /** Asks cases; gives what was asked, in the order of {@code cases}. */
  public List<Result> ask(SuiteRun run, List<Case> cases, Listener listener) {
    ExecutorService threads =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("case-", 0).factory());
    Stop stop = new Stop();
    try {
      CompletionService<Numbered> asking = new ExecutorCompletionService<>(threads);
      for (int i = 0; i < cases.size(); i++) {
        int number = i;
        asking.submit(
            () -> new Numbered(number, stop.now ? null : ask(run, cases.get(number), stop)));
      }
      return gather(asking, cases.size(), listener);
    } finally {
      // No interrupt: it would close the files of the index that a thread is reading.
      stop.now = true;
      threads.shutdown();
    }
  }

  private Result ask(SuiteRun run, Case one, Stop stop) {
    Result result = run.ask(one);
    if (failFast && result.outcome().fails()) {
      stop.now = true;
    }
    return result;
  }

  private static List<Result> gather(
      CompletionService<Numbered> asking, int cases, Listener listener) {
    @Nullable Result[] results = new Result[cases];
    boolean[] done = new boolean[cases];
    int told = 0;
    for (int i = 0; i < cases; i++) {
      Numbered next = next(asking);
      results[next.number()] = next.result();
      done[next.number()] = true;
      for (; told < cases && done[told]; told++) {
        if (results[told] != null) {
          listener.done(results[told], there(results));
        }
      }
    }
    return there(results);
  }

  private static List<Result> there(@Nullable Result[] results) {
    List<Result> there = new ArrayList<>();
    Arrays.stream(results).filter(Objects::nonNull).forEach(there::add);
    return there;
  }

  private static Numbered next(CompletionService<Numbered> asking) {
    try {
      return asking.take().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a case ended the run: " + e.getCause(), e.getCause());
    }
  }

  /** Whether no more is to be asked. */
  private static final class Stop {
    private volatile boolean now;
  }
}
