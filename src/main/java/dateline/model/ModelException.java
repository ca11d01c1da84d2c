package dateline.model;

/**
 * A language model cannot be used, or its reply cannot. The message is one line that says what to
 * do; it holds no key, and nothing that the model wrote.
 */
public final class ModelException extends RuntimeException {
  private final int status;

  public ModelException(String message) {
    this(message, 0);
  }

  /**
   * @param status the HTTP status that the server answered with; 0 where it did not come to that
   */
  public ModelException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Whether the server understood the request and refuses something in it. */
  boolean isRefusal() {
    return status == 400 || status == 422;
  }
}
