package dateline.model;

import dateline.text.RuleTable;
import java.util.regex.Pattern;

/**
 * A language model cannot be used, or its reply cannot. The message is one line that says what to
 * do; it holds no key, and nothing that the model wrote.
 */
public final class ModelException extends RuntimeException {
  private static final RuleTable TABLE = RuleTable.of(ModelException.class);
  private static final Pattern TOO_LONG = TABLE.pattern("too-long");

  /** What is said of a request beyond a rate; "too many tokens" may mean those of a minute. */
  private static final Pattern TOO_LARGE_AT_ONCE = TABLE.pattern("too-large-at-once");

  /** What a request may ask for beside a reply. */
  private static final Pattern PARAMETER = TABLE.pattern("parameter");

  private final int status;
  private final String told;

  public ModelException(String message) {
    this(message, 0);
  }

  /**
   * @param status the HTTP status that the server answered with; 0 where it did not come to that
   */
  public ModelException(String message, int status) {
    this(message, status, "");
  }

  /**
   * @param told what the server said of it, which is not shown
   */
  ModelException(String message, int status, String told) {
    super(message);
    this.status = status;
    this.told = told;
  }

  /**
   * Whether the server may refuse something in the request: some answer with 404 or 500 where they
   * do not know a parameter, others with whatever status and its name.
   */
  boolean isRefusal() {
    return switch (status) {
      case 400, 404, 415, 422, 500, 501 -> !isTooLong();
      case 403, 405, 406, 409, 502, 503 -> !isTooLong() && PARAMETER.matcher(told).find();
      default -> false;
    };
  }

  /** Whether the passages are more than the model takes. */
  public boolean isTooLong() {
    return switch (status) {
      case 413 -> true;
      case 429 -> TOO_LARGE_AT_ONCE.matcher(told).find();
      default -> status >= 400 && TOO_LONG.matcher(told).find();
    };
  }

  /** Whether the server names something in what it says. */
  public boolean names(String parameter) {
    return told.contains(parameter);
  }
}
