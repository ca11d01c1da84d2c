package dateline.corpus.pdf;

/**
 * A character on a page, upright.
 *
 * @param text what it stands for, one or more characters
 * @param x its left edge, in points from the left
 * @param y its baseline, in points from the top
 * @param width in points
 * @param size of its font, in points
 */
record Glyph(String text, double x, double y, double width, double size) {
  double right() {
    return x + width;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
