package dateline.index;

/**
 * The index cannot be built or opened. The message is one line for a user: it names the folder,
 * what is wrong and what to do. What stood in the folder still stands there.
 */
public final class IndexException extends RuntimeException {
  /** What is wrong, as far as a program goes by it. */
  public enum Kind {
    /** The index, or all that holds it, is not there. */
    ABSENT,
    /** Anything else. */
    OTHER
  }

  private final Kind kind;

  public IndexException(String message, Throwable cause) {
    super(message, cause);
    this.kind = Kind.OTHER;
  }

  public IndexException(String message) {
    this(message, Kind.OTHER);
  }

  public IndexException(String message, Kind kind) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
