package dateline.shell.terminal;

import java.util.function.BooleanSupplier;

/** Tells those who wait for something whether the person still does. */
public final class Cancellation {
  private Cancellation() {}

  /** Whether the command that the calling thread runs was left; may be asked on any thread. */
  public static BooleanSupplier here() {
    return Thread.currentThread() instanceof CancellableTask work ? work::isAbandoned : () -> false;
  }
}
