package dateline.index;

/**
 * The index cannot be built or opened. The message is one line for a user: it names the folder,
 * what is wrong and what to do. What stood in the folder still stands there.
 */
public final class IndexException extends RuntimeException {
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  public IndexException(String message) {
    super(message);
  }
}
