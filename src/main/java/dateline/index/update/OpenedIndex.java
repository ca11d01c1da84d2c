package dateline.index.update;

import dateline.index.PassageIndex;

/**
 * An index, brought up to date and opened.
 *
 * @param passages the snapshot to search; whoever asked for it closes it
 * @param report what it took, and what the user should know
 */
public record OpenedIndex(PassageIndex passages, IndexReport report) {
  /** The same, after an earlier part of the same work. */
  public OpenedIndex after(IndexReport earlier) {
    return new OpenedIndex(passages, report.after(earlier));
  }
}
