package dateline.shell.terminal;

import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal characters take: two for an East Asian wide one, none for a
 * combining one.
 */
public final class Columns {
  /** Most characters stand before this one, and of those none is wide or combines. */
  private static final int FIRST_COMBINING = 0x300;

  private Columns() {}

  public static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  public static int of(int codePoint) {
    return codePoint < FIRST_COMBINING ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
  }
}
