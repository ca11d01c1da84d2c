package dateline.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads from an index that may have been damaged or deleted since it was opened. */
final class IndexReads {
  private IndexReads() {}

  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T of(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the index cannot be read (" + e.getMessage() + "): build it anew with index --rebuild",
          e);
    }
  }
}
