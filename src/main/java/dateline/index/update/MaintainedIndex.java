package dateline.index.update;

import dateline.index.IndexException;

/**
 * The index of one corpus, wherever an engine keeps it, which can be brought up to date. What goes
 * wrong is an {@link IndexException} whose message is one line with the mend; what stood before
 * still stands then.
 */
public interface MaintainedIndex {
  /**
   * Opens the index for questions. An index in a folder is brought up to date first; one in a
   * cluster, which others share, is opened as it stands.
   */
  OpenedIndex open(Progress progress);

  /** Brings the index up to date and opens it. */
  OpenedIndex update(Progress progress);

  /** Builds the index anew and opens it. */
  OpenedIndex rebuild(Progress progress);

  /**
   * Brings the index up to date, makes the vectors that are missing, however many, and opens it.
   * May be stopped at any moment and goes on from there when called again.
   */
  OpenedIndex addVectors(Progress progress);

  /** Opens the index as {@link #open} does, and makes no vectors: somebody is at that. */
  OpenedIndex openWords(Progress progress);
}
