package dateline.shell;

import org.springframework.shell.core.command.ExitStatus;

/** The exit statuses of the program. */
final class Statuses {
  /** Done, or answered. */
  static final ExitStatus DONE = new ExitStatus(0, "done");

  /** Something failed; standard error says what. */
  static final ExitStatus FAILED = new ExitStatus(1, "failed");

  /** The command line was wrong; standard error says how. */
  static final ExitStatus USAGE = new ExitStatus(2, "usage");

  /** The articles do not answer the question. */
  static final ExitStatus ABSTAINED = new ExitStatus(3, "abstained");

  /** A check or a regression did not hold. */
  static final ExitStatus NOT_HELD = new ExitStatus(4, "not held");

  private Statuses() {}
}
