package dateline.shell.terminal;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal characters take: two for an East Asian wide one, none for a
 * combining one.
 */
public final class Columns {
  private Columns() {}

  public static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  public static int of(int codePoint) {
    return codePoint < 0x300 ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
