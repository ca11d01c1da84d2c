package dateline.corpus.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text of one column.
 *
 * @param text its words, single spaces between them
 * @param left its left edge, in points from the left
 * @param right its right edge
 * @param y its baseline, in points from the top
 * @param size of most of its font, in points
 * @param page on which it stands, counting from 1
 * @param column the column that it stands in
 */
record Line(
    String text, double left, double right, double y, double size, int page, Column column) {
  /**
   * A column of text.
   *
   * @param left its left edge, in points from the left
   * @param right its right edge
   * @param leading the usual distance of two baselines
   */
  record Column(double left, double right, double leading) {}

  static Line of(List<PageWord> words, int page, Column column) {
    PageWord longest =
        words.stream()
            .max((a, b) -> Integer.compare(a.text().length(), b.text().length()))
            .orElseThrow();
    return new Line(
        words.stream().map(PageWord::text).collect(Collectors.joining(" ")),
        words.getFirst().left(),
        words.getLast().right(),
        longest.y(),
        longest.size(),
        page,
        column);
  }

  /** The same line with other words. */
  Line withText(String words) {
    return new Line(words, left, right, y, size, page, column);
  }
}
