package dateline.shell;

import java.util.function.BooleanSupplier;

/** Tells those who wait for something whether the person still does. */
public final class Leaving {
  private Leaving() {}

  /** Whether the command that the calling thread runs was left; may be asked on any thread. */
  public static BooleanSupplier here() {
    return Thread.currentThread() instanceof Work work ? work::isAbandoned : () -> false;
  }
}
