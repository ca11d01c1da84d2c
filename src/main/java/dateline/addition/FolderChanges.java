package dateline.addition;

import java.time.Duration;

/** Tells when something in a folder changed. */
public interface FolderChanges {
  /**
   * Waits for a change.
   *
   * @param time how long at most
   */
  Seen within(Duration time);

  /** What waiting came to. */
  enum Seen {
    /** Something changed. */
    CHANGE,
    /** Nothing did, as far as the file system tells. */
    NOTHING,
    /** There is no more waiting: it was closed. */
    CLOSED
  }
}
