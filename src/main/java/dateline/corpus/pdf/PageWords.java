package dateline.corpus.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the characters of a page together to words, baseline by baseline. */
final class PageWords {
  /** Characters of one baseline differ by no more than this share of their size. */
  private static final double SAME_BASELINE = 0.4;

  /** A gap wider than this share of the size parts two words. */
  private static final double GAP_BETWEEN_WORDS = 0.16;

  private PageWords() {}

  /** The rows of words, from the top; in a row from the left. */
  static List<List<PageWord>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<List<PageWord>> rows = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!row.isEmpty() && glyph.y() - row.getFirst().y() > SAME_BASELINE * glyph.size()) {
        add(rows, row);
        row.clear();
      }
      row.add(glyph);
    }
    add(rows, row);
    return rows;
  }

  private static void add(List<List<PageWord>> rows, List<Glyph> row) {
    List<PageWord> words = words(row);
    if (!words.isEmpty()) {
      rows.add(words);
    }
  }

  private static List<PageWord> words(List<Glyph> row) {
    List<Glyph> sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    List<PageWord> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Glyph first = new Glyph("", 0, 0, 0, 0);
    double right = 0;
    for (Glyph glyph : sorted) {
      boolean parted = glyph.isSpace() || glyph.x() - right > GAP_BETWEEN_WORDS * glyph.size();
      if (parted && !text.isEmpty()) {
        words.add(new PageWord(text.toString(), first.x(), right, first.y(), first.size()));
        text.setLength(0);
      }
      if (!glyph.isSpace()) {
        first = text.isEmpty() ? glyph : first;
        text.append(glyph.text());
        right =
            text.length() == glyph.text().length() ? glyph.right() : Math.max(right, glyph.right());
      }
    }
    if (!text.isEmpty()) {
      words.add(new PageWord(text.toString(), first.x(), right, first.y(), first.size()));
    }
    return words;
  }

  /** PageWords in rows again, of those that stand in one column. */
  static List<List<PageWord>> rowsOf(List<PageWord> words) {
    List<PageWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PageWord::y).thenComparingDouble(PageWord::left));
    List<List<PageWord>> rows = new ArrayList<>();
    for (PageWord word : sorted) {
      boolean sameRow =
          !rows.isEmpty()
              && word.y() - rows.getLast().getFirst().y() <= SAME_BASELINE * word.size();
      if (!sameRow) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(word);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(PageWord::left)));
    return rows;
  }
}
