package dateline.shell.terminal;

import java.util.Locale;

/** Draws how many of many are done, on one line, where standard error is a terminal. */
public final class CountLine implements AutoCloseable {
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Screen screen;
  private final String what;
  private final int total;
  private long last = System.nanoTime();
  private boolean drawn;

  /**
   * @param what what is done, with a capital: {@code Asking}
   * @param total how many there are
   */
  public CountLine(Screen screen, String what, int total) {
    this.screen = screen;
    this.what = what;
    this.total = total;
  }

  public synchronized void at(int done) {
    long now = System.nanoTime();
    if (screen.drawsProgress() && now - last > BETWEEN_NANOS) {
      last = now;
      drawn = true;
      screen.progress(String.format(Locale.UK, "%s: %,d of %,d", what, done, total));
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    if (drawn) {
      screen.progress("");
      drawn = false;
    }
  }
}
