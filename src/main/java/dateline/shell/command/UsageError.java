package dateline.shell.command;

/** The line that was typed cannot be run as it stands. The message says how to mend it. */
public final class UsageError extends RuntimeException {
  public UsageError(String message) {
    super(message);
  }
}
