package dateline.index.update;

import dateline.corpus.file.Problem;
import java.util.List;

/**
 * What bringing an index up to date came to.
 *
 * @param tally what the index holds
 * @param added files that were not in the index before
 * @param changed files that were read again
 * @param removed files that are no longer there
 * @param problems what stands in the way of files of the corpus, those of earlier runs included, in
 *     the order of the files
 * @param notes lines for the user: the index was rebuilt, vectors are missing, another process is
 *     indexing
 */
public record IndexReport(
    CorpusStats tally,
    int added,
    int changed,
    int removed,
    List<Problem> problems,
    List<String> notes) {
  public IndexReport {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The same with the files that an earlier part of the same work read. */
  public IndexReport after(IndexReport earlier) {
    return new IndexReport(
        tally,
        earlier.added + added,
        earlier.changed + changed,
        earlier.removed + removed,
        problems,
        notes);
  }

  /** How many articles the index holds. */
  public int articles() {
    return tally.articles();
  }

  /** Whether anything was written. */
  public boolean wrote() {
    return added + changed + removed > 0;
  }
}
