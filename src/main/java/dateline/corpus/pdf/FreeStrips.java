package dateline.corpus.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The upright strips of a stretch of a page in which no word stands: the margins, and the gutters
 * between columns. Grows narrower with each row.
 */
final class FreeStrips {
  private final List<Strip> strips = new ArrayList<>();
  private final double narrowest;

  /** From a left edge to a right one, in points. */
  record Strip(double left, double right) {
    double width() {
      return right - left;
    }
  }

  /**
   * @param narrowest the narrowest strip that parts columns, in points
   */
  FreeStrips(double left, double right, double narrowest) {
    strips.add(new Strip(left, right));
    this.narrowest = narrowest;
  }

  /** Whether a strip is left. */
  boolean isAny() {
    return !strips.isEmpty();
  }

  List<Strip> strips() {
    return List.copyOf(strips);
  }

  void take(List<PageWord> row) {
    row.forEach(this::take);
  }

  private void take(PageWord word) {
    for (int i = strips.size() - 1; i >= 0; i--) {
      Strip strip = strips.get(i);
      if (word.left() < strip.right() && word.right() > strip.left()) {
        strips.remove(i);
        add(i, new Strip(word.right(), strip.right()));
        add(i, new Strip(strip.left(), word.left()));
      }
    }
  }

  private void add(int at, Strip strip) {
    if (strip.width() >= narrowest) {
      strips.add(at, strip);
    }
  }
}
