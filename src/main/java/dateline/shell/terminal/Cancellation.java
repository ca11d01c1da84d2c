package dateline.shell.terminal;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tells those who wait for something whether the person still does. */
public final class Cancellation {
  /** Set where a server works for a client, which may leave. */
  private static final ScopedValue<BooleanSupplier> LEFT = ScopedValue.newInstance();

  private Cancellation() {}

  /** The result of work that is given up once {@code left} says so. */
  public static <T> T until(BooleanSupplier left, Supplier<T> work) {
    return ScopedValue.where(LEFT, left).call(work::get);
  }

  /** Whether the command that the calling thread runs was left; may be asked on any thread. */
  public static BooleanSupplier here() {
    return Thread.currentThread() instanceof CancellableTask work
        ? work::isAbandoned
        : LEFT.orElse(() -> false);
  }
}
