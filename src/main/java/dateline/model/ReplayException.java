package dateline.model;

/** A recording of a model's replies cannot be used, or lacks one. The message is one line. */
public final class ReplayException extends RuntimeException {
  ReplayException(String message) {
    super(message);
  }
}
