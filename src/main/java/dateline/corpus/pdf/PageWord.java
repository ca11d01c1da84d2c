package dateline.corpus.pdf;

/**
 * A run of characters on one baseline without a gap.
 *
 * @param text without white space
 * @param left its left edge, in points from the left
 * @param right its right edge
 * @param y its baseline, in points from the top
 * @param size of its font, in points
 */
record PageWord(String text, double left, double right, double y, double size) {}
