package dateline.shell;

import dateline.index.Progress;
import java.util.Locale;

/** Draws how far indexing has come, on one line, where standard error is a terminal. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Screen screen;
  private long last;
  private boolean drawn;

  ProgressLine(Screen screen) {
    this.screen = screen;
    this.last = System.nanoTime();
  }

  @Override
  public synchronized void at(Stage stage, long done, long total) {
    long now = System.nanoTime();
    if (screen.drawsProgress() && now - last > BETWEEN_NANOS) {
      last = now;
      drawn = true;
      screen.progress(line(stage, done, total));
    }
  }

  static String line(Stage stage, long done, long total) {
    long percent = total <= 0 ? 100 : Math.min(100, done * 100 / total);
    return switch (stage) {
      case READING ->
          String.format(Locale.UK, "Reading articles: %d %% of %.1f MB", percent, total / 1e6);
      case EMBEDDING ->
          String.format(
              Locale.UK, "Computing vectors: %d %%, %,d of %,d passages", percent, done, total);
    };
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
