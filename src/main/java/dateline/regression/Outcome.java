package dateline.regression;

import java.util.Locale;

/** What became of a case. */
public enum Outcome {
  /** Everything is as expected. */
  PASSED,
  /** Something is not as expected. */
  FAILED,
  /** The same, and it is put up with. */
  TOLERATED,
  /** A failure is put up with, but there is none any more: its toleration must go. */
  PASSES_AGAIN,
  /** A failure was put up with until a day that is over. */
  NO_LONGER_TOLERATED,
  /** The question could not be asked. */
  BROKEN;

  /** Whether the run fails by it. */
  public boolean fails() {
    return switch (this) {
      case PASSED, TOLERATED -> false;
      case FAILED, PASSES_AGAIN, NO_LONGER_TOLERATED, BROKEN -> true;
    };
  }

  /** Its name in reports: {@code passes-again}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
