package dateline.corpus.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Where places of a text come to stand when some of its paragraphs are taken off.
 *
 * @param before the paragraphs, in order
 * @param kept those that stay, in order
 */
record KeptText(List<String> before, List<String> kept) {
  private static final int PARAGRAPH_BREAK = 2;

  /**
   * @param offsets ascending, in {@code before} joined by empty lines
   * @return the offsets in {@code kept} joined by empty lines; of a place that was taken off, where
   *     the next paragraph that stays begins, or where the text ends
   */
  List<Integer> moved(List<Integer> offsets) {
    return offsets.isEmpty() ? List.of() : offsets.stream().map(this::moved).toList();
  }

  private int moved(int offset) {
    int from = 0;
    int to = 0;
    int next = 0;
    for (String paragraph : before) {
      boolean stays = next < kept.size() && kept.get(next).equals(paragraph);
      if (offset < from + paragraph.length()) {
        return stays ? to + Math.max(0, offset - from) : Math.min(to, length());
      }
      from += paragraph.length() + PARAGRAPH_BREAK;
      to += stays ? paragraph.length() + PARAGRAPH_BREAK : 0;
      next += stays ? 1 : 0;
    }
    return length();
  }

  /** Where something was taken off between two that stay: each the offset of the second. */
  List<Integer> cuts() {
    List<Integer> cuts = new ArrayList<>();
    int to = 0;
    int next = 0;
    boolean off = false;
    for (String paragraph : before) {
      if (next == kept.size() || !kept.get(next).equals(paragraph)) {
        off = true;
        continue;
      }
      if (off && next > 0) {
        cuts.add(to);
      }
      to += paragraph.length() + PARAGRAPH_BREAK;
      next++;
      off = false;
    }
    return cuts;
  }

  private int length() {
    return Math.max(
        0, kept.stream().mapToInt(String::length).sum() + PARAGRAPH_BREAK * (kept.size() - 1));
  }
}
