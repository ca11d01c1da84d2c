package dateline.regression.suite;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something that is wrong with a file.
 *
 * @param file the file, as it was named
 * @param line the line, counting from 1
 * @param problem what is wrong there and how to mend it
 */
public record SuiteError(Path file, int line, String problem) {
  static final Comparator<SuiteError> BY_LINE = Comparator.comparingInt(SuiteError::line);

  /** One line: {@code suite.yaml:12: there is no key “expct”; did you mean “expect”?}. */
  public String message() {
    return file + ":" + line + ": " + problem;
  }
}
