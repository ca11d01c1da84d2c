package dateline.shell.command;

import org.springframework.shell.core.command.ExitStatus;

/** The exit statuses of the program. */
public final class ExitCodes {
  /** Done, or answered. */
  public static final ExitStatus DONE = new ExitStatus(0, "done");

  /** Something failed; standard error says what. */
  public static final ExitStatus FAILED = new ExitStatus(1, "failed");

  /** The command line was wrong; standard error says how. */
  public static final ExitStatus USAGE = new ExitStatus(2, "usage");

  /** The articles do not answer the question. */
  public static final ExitStatus ABSTAINED = new ExitStatus(3, "abstained");

  /** A check or a regression did not hold. */
  public static final ExitStatus NOT_HELD = new ExitStatus(4, "not held");

  private ExitCodes() {}
}
