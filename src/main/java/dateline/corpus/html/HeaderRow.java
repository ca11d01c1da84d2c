package dateline.corpus.html;

import dateline.text.Characters;
import dateline.text.Edges;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The header row of a table of data: what each column holds. Stands with each row, so that a row
 * can be understood by itself: “Team: Leeds | Points: 92”.
 *
 * @param row the header row itself, whose cells stand as they are
 * @param labels of the columns, in order; empty where a column has none
 */
record HeaderRow(Element row, List<String> labels) {
  /** A wider table is none that is read row by row. */
  private static final int MOST_COLUMNS = 50;

  /** A label of more characters is no label. */
  private static final int LONGEST_LABEL = 40;

  /**
   * The header row of a table: its first, all of whose cells are header cells. A table whose cells
   * span rows or columns, or whose rows are not all as long, has none that is sure.
   */
  static Optional<HeaderRow> of(Element table) {
    List<Element> rows = table.select("tr");
    if (rows.size() < 2 || table.selectFirst("[colspan], [rowspan]") != null) {
      return Optional.empty();
    }
    List<Element> header = cells(rows.getFirst());
    List<String> labels = header.stream().map(HeaderRow::label).toList();
    boolean sure =
        header.size() > 1
            && header.size() <= MOST_COLUMNS
            && header.stream().allMatch(cell -> cell.normalName().equals("th"))
            && labels.stream().allMatch(label -> label.length() <= LONGEST_LABEL)
            && rows.stream().allMatch(row -> cells(row).size() == header.size());
    return sure ? Optional.of(new HeaderRow(rows.getFirst(), labels)) : Optional.empty();
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  private static String label(Element cell) {
    return Edges.withoutEnding(Characters.strip(cell.text()), ":");
  }

  /** What stands before the words of a cell; nothing in the header row and before an empty cell. */
  String before(Element cell) {
    Element around = cell.parent();
    if (around == null || around == row || cell.text().isBlank()) {
      return "";
    }
    String label = labels.get(cells(around).indexOf(cell));
    return label.isEmpty() ? "" : label + ": ";
  }
}
