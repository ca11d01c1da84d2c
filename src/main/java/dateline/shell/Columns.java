package dateline.shell;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal characters take: two for an East Asian wide one, none for a
 * combining one.
 */
final class Columns {
  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  static int of(int codePoint) {
    return codePoint < 0x300 ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
