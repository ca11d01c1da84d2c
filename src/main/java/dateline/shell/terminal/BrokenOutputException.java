package dateline.shell.terminal;

import java.io.IOException;

/** Standard output no longer takes what is printed. */
public final class BrokenOutputException extends RuntimeException {
  BrokenOutputException(IOException cause) {
    super(
        "standard output cannot be written; what was printed is incomplete: " + cause.getMessage(),
        cause);
  }

  /**
   * Whether whoever read it has read enough, as {@code head} does: no fault, and not worth a line.
   */
  public boolean isUnread() {
    return String.valueOf(getCause().getMessage()).contains("Broken pipe");
  }
}
