package dateline.shell.command;

import dateline.index.update.Progress;
import dateline.shell.terminal.Screen;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Draws how far indexing has come, on one line, where standard error is a terminal. */
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long BETWEEN_NANOS = 100_000_000;

  /** Before this much time has gone, a rate would be a guess. */
  private static final double RATE_AFTER_SECONDS = 3;

  private final Screen screen;
  private final LongSupplier clock;
  private long last;
  private boolean drawn;
  private @Nullable Stage current;
  private long begun;
  private long before;

  public ProgressLine(Screen screen) {
    this(screen, System::nanoTime);
  }

  /**
   * @param clock nanoseconds since some moment
   */
  public ProgressLine(Screen screen, LongSupplier clock) {
    this.screen = screen;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  @Override
  public synchronized void at(Stage stage, long done, long total) {
    long now = clock.getAsLong();
    if (stage != current) {
      current = stage;
      begun = now;
      before = done;
    }
    if (screen.drawsProgress() && now - last > BETWEEN_NANOS) {
      last = now;
      drawn = true;
      screen.progress(line(stage, done, total) + pace(stage, done, total, (now - begun) / 1e9));
    }
  }

  public static String line(Stage stage, long done, long total) {
    long percent = total <= 0 ? 100 : Math.min(100, done * 100 / total);
    return switch (stage) {
      case READING ->
          String.format(Locale.UK, "Reading articles: %d %% of %.1f MB", percent, total / 1e6);
      case EMBEDDING ->
          String.format(
              Locale.UK, "Computing vectors: %d %%, %,d of %,d passages", percent, done, total);
    };
  }

  /** How fast it goes and how long it will go on; empty while nothing can be said. */
  private String pace(Stage stage, long done, long total, double seconds) {
    return seconds < RATE_AFTER_SECONDS || done <= before
        ? ""
        : pace(stage, (done - before) / seconds, total - done);
  }

  static String pace(Stage stage, double perSecond, long left) {
    String rate =
        switch (stage) {
          case READING -> String.format(Locale.UK, ", %.1f MB/s", perSecond / 1e6);
          case EMBEDDING -> String.format(Locale.UK, ", %.0f a second", perSecond);
        };
    long seconds = Math.round(left / perSecond);
    String time =
        seconds < 60
            ? seconds + " s"
            : seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    return rate + ", " + time + " left";
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
