package dateline.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a width, at spaces, or within a word that is longer than a line.
 * White space at a break is dropped; styles run on.
 */
final class Wrap {
  private final int first;
  private final int rest;
  private final List<Text> lines = new ArrayList<>();
  private final List<Cell> line = new ArrayList<>();
  private int columns;
  private int lastSpace = -1;

  private record Cell(int codePoint, Text.Run run) {
    boolean isDrawnLike(Cell other) {
      return run.style() == other.run.style() && run.link().equals(other.run.link());
    }
  }

  private Wrap(int first, int rest) {
    this.first = Math.max(first, 2);
    this.rest = Math.max(rest, 2);
  }

  /**
   * @param text the text
   * @param first columns of the first line, at least 2
   * @param rest columns of every other line, at least 2
   * @return at least one line
   */
  static List<Text> lines(Text text, int first, int rest) {
    Wrap wrap = new Wrap(first, rest);
    text.runs().forEach(run -> run.characters().codePoints().forEach(c -> wrap.add(c, run)));
    wrap.end(wrap.line.size());
    return wrap.lines;
  }

  private void add(int codePoint, Text.Run run) {
    int wide = Columns.of(codePoint);
    while (columns + wide > (lines.isEmpty() ? first : rest)) {
      breakBefore(codePoint);
    }
    if (codePoint == ' ' && line.isEmpty() && !lines.isEmpty()) {
      return;
    }
    if (codePoint == ' ') {
      lastSpace = line.size();
    }
    line.add(new Cell(codePoint, run));
    columns += wide;
  }

  private void breakBefore(int codePoint) {
    if (codePoint == ' ' || lastSpace <= 0) {
      end(line.size());
    } else {
      end(lastSpace);
    }
  }

  /** Ends the line before one of its cells; the rest goes on to the next one, as if added there. */
  private void end(int at) {
    lines.add(text(line.subList(0, at)));
    List<Cell> left = List.copyOf(line.subList(at, line.size()));
    line.clear();
    columns = 0;
    lastSpace = -1;
    left.forEach(cell -> add(cell.codePoint, cell.run));
  }

  private static Text text(List<Cell> cells) {
    List<Text.Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      run.appendCodePoint(cells.get(i).codePoint);
      Text.Run of = cells.get(i).run;
      if (i + 1 == cells.size() || !cells.get(i + 1).isDrawnLike(cells.get(i))) {
        runs.add(new Text.Run(run.toString(), of.style(), of.link()));
        run.setLength(0);
      }
    }
    return new Text(runs);
  }
}
