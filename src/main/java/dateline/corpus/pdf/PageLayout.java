package dateline.corpus.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the words of a page into reading order. Rows that leave the same strip free, with words on
 * both sides of it, are columns: each is read from top to bottom before the next. What spans the
 * columns, such as a headline, is read where it stands. Columns of figures and of very few words
 * are a table, and are read row by row with bars between the cells, each behind what the header row
 * calls its column.
 */
final class PageLayout {
  /** So many rows on either side of a strip make it a gutter. */
  private static final int FEWEST_ROWS = 4;

  private static final int LOOKED_AHEAD = 12;
  private static final int DEEPEST_BAND = 8;
  private static final double MOST_LINES = 0.85;

  /** The narrowest gutter, as a share of the size of the type. */
  private static final double GUTTER = 0.8;

  private static final double LINE_HEIGHT = 1.2;

  /**
   * Of so few rows that their distance may be that of paragraphs, as a share of a line's height.
   */
  private static final double MOST_LEADING = 1.3;

  private static final double WORDS_OF_CELL = 2.2;

  private final int page;
  private final List<Line> lines = new ArrayList<>();

  private PageLayout(int page) {
    this.page = page;
  }

  /**
   * The lines of a page in reading order.
   *
   * @param page its number, counting from 1
   */
  static List<Line> of(List<Glyph> glyphs, int page) {
    PageLayout layout = new PageLayout(page);
    layout.read(PageWords.rows(glyphs), 0);
    return layout.lines;
  }

  private void read(List<List<PageWord>> rows, int depth) {
    List<List<PageWord>> plain = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      Band band = depth < DEEPEST_BAND ? band(rows.subList(i, rows.size())) : Band.NONE;
      if (band.gutters().isEmpty()) {
        plain.add(rows.get(i));
        i++;
      } else {
        int end = i + band.rows();
        int table = i + rowsAbove(rows.subList(i, end), band.gutters());
        plain.addAll(rows.subList(i, table));
        readColumn(plain);
        plain.clear();
        readBand(rows.subList(table, end), band.gutters(), depth);
        i = end;
      }
    }
    readColumn(plain);
  }

  /**
   * How many rows above a table stand in its first column alone: the end of a paragraph, a title.
   */
  private static int rowsAbove(List<List<PageWord>> rows, List<FreeStrips.Strip> gutters) {
    int above = 0;
    while (above + FEWEST_ROWS < rows.size() && cells(rows.get(above), gutters) == 1) {
      above++;
    }
    return isTable(rows.subList(above, rows.size()), gutters) ? above : 0;
  }

  /**
   * Rows that stand in columns.
   *
   * @param rows how many
   * @param gutters the strips between the columns, from the left
   */
  private record Band(int rows, List<FreeStrips.Strip> gutters) {
    static final Band NONE = new Band(0, List.of());
  }

  /** The longest stretch of rows, from the first on, that stands in columns. */
  private static Band band(List<List<PageWord>> rows) {
    double size = usualSize(rows);
    double left = edge(rows, true);
    double right = edge(rows, false);
    FreeStrips free = new FreeStrips(left, right, GUTTER * size);
    List<FreeStrips.Strip> strips = List.of();
    int count = 0;
    for (List<PageWord> row : rows) {
      free.take(row);
      if (!free.isAny()) {
        break;
      }
      strips = free.strips();
      count++;
    }
    List<List<PageWord>> band = rows.subList(0, count);
    return new Band(count, strips.stream().filter(strip -> isGutter(strip, band)).toList());
  }

  /** The size of type in the middle of those of the next rows: a heading may come first. */
  private static double usualSize(List<List<PageWord>> rows) {
    List<Double> sizes =
        rows.stream().limit(LOOKED_AHEAD).map(row -> row.getLast().size()).sorted().toList();
    return sizes.get(sizes.size() / 2);
  }

  private static double edge(List<List<PageWord>> rows, boolean left) {
    Stream<PageWord> words = rows.stream().flatMap(List::stream);
    return left
        ? words.mapToDouble(PageWord::left).min().orElse(0)
        : words.mapToDouble(PageWord::right).max().orElse(0);
  }

  private static boolean isGutter(FreeStrips.Strip strip, List<List<PageWord>> rows) {
    return rows.stream().filter(row -> row.getFirst().left() < strip.left()).count() >= FEWEST_ROWS
        && rows.stream().filter(row -> row.getLast().right() > strip.right()).count()
            >= FEWEST_ROWS;
  }

  private void readBand(List<List<PageWord>> rows, List<FreeStrips.Strip> gutters, int depth) {
    if (isTable(rows, gutters)) {
      readTable(rows, gutters);
      return;
    }
    for (int column = 0; column <= gutters.size(); column++) {
      int of = column;
      List<PageWord> words =
          rows.stream().flatMap(List::stream).filter(word -> column(word, gutters) == of).toList();
      read(PageWords.rowsOf(words), depth + 1);
    }
  }

  private static int column(PageWord word, List<FreeStrips.Strip> gutters) {
    return (int) gutters.stream().filter(gutter -> gutter.right() <= word.left() + 0.01).count();
  }

  private static boolean isTable(List<List<PageWord>> rows, List<FreeStrips.Strip> gutters) {
    List<PageWord> words = rows.stream().flatMap(List::stream).toList();
    long cells = rows.stream().mapToLong(row -> cells(row, gutters)).sum();
    long figures = words.stream().filter(word -> Character.isDigit(word.text().charAt(0))).count();
    double wordsOfCell = (double) words.size() / cells;
    return wordsOfCell <= WORDS_OF_CELL && (gutters.size() > 1 || figures * 4 > words.size());
  }

  private static long cells(List<PageWord> row, List<FreeStrips.Strip> gutters) {
    return row.stream().mapToInt(word -> column(word, gutters)).distinct().count();
  }

  private void readTable(List<List<PageWord>> rows, List<FreeStrips.Strip> gutters) {
    List<List<String>> cells = rows.stream().map(row -> texts(row, gutters)).toList();
    TableHeader header = TableHeader.of(cells);
    for (int i = 0; i < rows.size(); i++) {
      List<PageWord> row = rows.get(i);
      // A row is its own column, so that it is its own paragraph.
      Line.Column own = new Line.Column(row.getFirst().left(), row.getLast().right(), 0);
      lines.add(Line.of(row, page, own).withText(header.line(i, cells.get(i))));
    }
  }

  /** The words of each cell of a row; empty where a column has none. */
  private static List<String> texts(List<PageWord> row, List<FreeStrips.Strip> gutters) {
    return IntStream.rangeClosed(0, gutters.size())
        .mapToObj(of ->
            row.stream()
                .filter(word -> column(word, gutters) == of)
                .map(PageWord::text)
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private void readColumn(List<List<PageWord>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Line.Column column = new Line.Column(edge(rows, true), usualRight(rows), leading(rows));
    rows.forEach(row -> lines.add(Line.of(row, page, column)));
  }

  /** The right edge that most lines keep to: a headline may be wider. */
  private static double usualRight(List<List<PageWord>> rows) {
    List<Double> edges = rows.stream().map(row -> row.getLast().right()).sorted().toList();
    return edges.get((int) (MOST_LINES * (edges.size() - 1)));
  }

  /** The usual distance of two baselines: that of the middle of them, in order. */
  private static double leading(List<List<PageWord>> rows) {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      distances.add(rows.get(i).getFirst().y() - rows.get(i - 1).getFirst().y());
    }
    distances.sort(Comparator.naturalOrder());
    double usual = LINE_HEIGHT * rows.getFirst().getFirst().size();
    if (distances.isEmpty()) {
      return usual;
    }
    double middle = distances.get(distances.size() / 2);
    return distances.size() < FEWEST_ROWS ? Math.min(middle, MOST_LEADING * usual) : middle;
  }
}
