package dateline.regression.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Questions over one corpus, and what must be answered.
 *
 * @param name its name, unique among the suites of a run
 * @param file the file that it was read from
 * @param corpus the folder of its articles, where it names one
 * @param size what its corpus must be, checked before any question is asked
 * @param readers who reads: the suite is run once for each, at least one
 * @param cases at least one, each with an id of its own
 */
public record Suite(
    String name,
    Path file,
    Optional<Path> corpus,
    CorpusSize size,
    List<ReaderSetting> readers,
    List<Case> cases) {
  public Suite {
    readers = List.copyOf(readers);
    cases = List.copyOf(cases);
    if (readers.isEmpty() || cases.isEmpty()) {
      throw new IllegalArgumentException(
          "a suite has a reader and a case: readers=" + readers + ", cases=" + cases);
    }
  }

  /**
   * How many articles and passages a corpus must have, where that is said.
   *
   * @param line where the suite says so, counting from 1
   */
  public record CorpusSize(OptionalInt articles, OptionalInt passages, int line) {}
}
