package dateline.addition;

import dateline.addition.FolderChanges.Seen;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Does something whenever a folder changed and came to rest: copying a thousand files is one
 * change. A folder that never rests is followed now and then all the same; so is one of whose
 * changes the file system tells nothing, as on some network drives.
 *
 * @param changes tells of changes
 * @param nanoTime a clock that counts nanoseconds
 */
public record Following(FolderChanges changes, LongSupplier nanoTime) {
  /** So long nothing must change. */
  static final Duration QUIET_BEFORE_READING = Duration.ofMillis(500);

  /** After this it is followed though it does not rest. */
  static final Duration LONGEST_WAIT_FOR_QUIET = Duration.ofSeconds(30);

  /** So often it is followed though nothing is told. */
  static final Duration READ_AT_LEAST_EVERY = Duration.ofMinutes(1);

  /**
   * Follows until the changes are closed.
   *
   * @param follow what is done; first at once
   */
  public void with(Runnable follow) {
    Seen seen = Seen.CHANGE;
    while (seen != Seen.CLOSED) {
      follow.run();
      seen = changes.within(READ_AT_LEAST_EVERY);
      if (seen == Seen.CHANGE) {
        seen = rest();
      }
    }
  }

  private Seen rest() {
    long begun = nanoTime.getAsLong();
    Seen seen = Seen.CHANGE;
    while (seen == Seen.CHANGE && nanoTime.getAsLong() - begun < LONGEST_WAIT_FOR_QUIET.toNanos()) {
      seen = changes.within(QUIET_BEFORE_READING);
    }
    return seen;
  }
}
