package dateline.shell.command;

/** A command could not be done. The message is one line: what, where, and how to mend it. */
public final class Failure extends RuntimeException {
  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
