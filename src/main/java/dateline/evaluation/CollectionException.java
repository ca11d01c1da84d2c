package dateline.evaluation;

import java.nio.file.Path;

/**
 * A collection, or a file of a run, is not what it must be. The message is one line: which file, on
 * which line, what is wrong, and what to do.
 */
public final class CollectionException extends RuntimeException {
  CollectionException(String message) {
    super(message);
  }

  /** Something is wrong on a line. */
  static CollectionException at(Path file, int line, String what) {
    return new CollectionException(file + ", line " + line + ": " + what);
  }
}
