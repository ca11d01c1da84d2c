package dateline.corpus.pdf;

import dateline.text.RuleTable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The header row of a table on a page, which does not say that it is one: a row of words that fills
 * all columns, above rows of which each has a figure in some column.
 *
 * @param row its number among the rows, counting from 0; -1 where there is none that is sure
 * @param labels what it calls the columns, from the left; empty where there is none
 */
record TableHeader(int row, List<String> labels) {
  private static final Pattern FIGURE = RuleTable.of(TableHeader.class).pattern("figure");
  private static final String CELLS = " | ";
  private static final TableHeader NONE = new TableHeader(-1, List.of());

  /** A title and the like may stand above it. */
  private static final int MOST_ABOVE = 2;

  private static final int FEWEST_BELOW = 2;
  private static final int LONGEST_LABEL = 40;

  /**
   * @param rows of cells, as many in each; empty where a column has no words in a row
   */
  static TableHeader of(List<List<String>> rows) {
    for (int i = 0; i <= MOST_ABOVE && i + FEWEST_BELOW < rows.size(); i++) {
      if (isHeader(rows.get(i), rows.subList(i + 1, rows.size()))) {
        return new TableHeader(i, labels(rows.get(i)));
      }
    }
    return NONE;
  }

  private static boolean isHeader(List<String> row, List<List<String>> below) {
    return row.stream().allMatch(TableHeader::isLabel)
        && below.stream().allMatch(cells -> cells.stream().anyMatch(TableHeader::isFigure));
  }

  private static boolean isLabel(String cell) {
    return !cell.isEmpty() && cell.length() <= LONGEST_LABEL && !isFigure(cell);
  }

  private static boolean isFigure(String cell) {
    return FIGURE.matcher(cell).lookingAt();
  }

  private static List<String> labels(List<String> row) {
    return row.stream()
        .map(label -> label.endsWith(":") ? label.substring(0, label.length() - 1) : label)
        .toList();
  }

  /** A row as a line: its cells with bars between them, those below the header with its labels. */
  String line(int number, List<String> cells) {
    return IntStream.range(0, cells.size())
        .filter(i -> !cells.get(i).isEmpty())
        .mapToObj(i -> (number > row && row >= 0 ? labels.get(i) + ": " : "") + cells.get(i))
        .collect(Collectors.joining(CELLS));
  }
}
