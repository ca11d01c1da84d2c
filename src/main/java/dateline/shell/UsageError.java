package dateline.shell;

/** The line that was typed cannot be run as it stands. The message says how to mend it. */
final class UsageError extends RuntimeException {
  UsageError(String message) {
    super(message);
  }
}
