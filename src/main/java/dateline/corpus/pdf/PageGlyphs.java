package dateline.corpus.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The characters of a page, by PDFBox. Characters that are printed twice for bold type count once;
 * those that stand outside the page, that are too small to be seen or that run another way than
 * most go.
 */
final class PageGlyphs extends PDFTextStripper {
  private static final int MOST_GLYPHS = 200_000;
  private static final double LEAST_SIZE = 2;

  private final PDDocument document;
  private final Work work;
  private final Map<Float, List<Glyph>> byDirection = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int count;

  /**
   * @param work is told of each operator
   */
  PageGlyphs(PDDocument document, Work work) {
    this.document = document;
    this.work = work;
  }

  /** The work that reading a file takes; ends it where it is beyond any honest file's. */
  static final class Work {
    private static final int MOST_OPERATORS = 20_000_000;
    private static final int MOST_DRAWN_ON_PAGE = 1_000;
    private static final long MOST_NANOSECONDS = 60_000_000_000L;
    private static final int LOOK_EVERY = 4096;

    private final long start = System.nanoTime();
    private int operators;
    private int drawn;

    void page() {
      drawn = 0;
    }

    /**
     * @param draws whether the operator draws what has operators of its own
     */
    void operator(boolean draws) {
      operators++;
      drawn += draws ? 1 : 0;
      if (operators > MOST_OPERATORS
          || drawn > MOST_DRAWN_ON_PAGE
          || operators % LOOK_EVERY == 0 && System.nanoTime() - start > MOST_NANOSECONDS) {
        throw new TooMuch();
      }
    }
  }

  /**
   * That a file asks for more work than any honest one. Unchecked, since PDFBox goes on after an
   * operator that ends in an {@link IOException}.
   */
  static final class TooMuch extends RuntimeException {
    TooMuch() {
      super("takes too long to read");
    }
  }

  /**
   * @param number of the page, counting from 1
   */
  List<Glyph> of(int number) throws IOException {
    byDirection.clear();
    seen.clear();
    count = 0;
    work.page();
    setStartPage(number);
    setEndPage(number);
    writeText(document, Writer.nullWriter());
    return byDirection.values().stream()
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .map(List::copyOf)
        .orElse(List.of());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    work.operator(operator.getName().equals(OperatorName.DRAW_OBJECT));
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    Glyph glyph =
        new Glyph(
            shown(at.getUnicode()),
            at.getXDirAdj(),
            at.getYDirAdj(),
            at.getWidthDirAdj(),
            size(at));
    if (count < MOST_GLYPHS && isSeen(glyph, at) && seen.add(place(glyph))) {
      count++;
      byDirection.computeIfAbsent(at.getDir(), _ -> new ArrayList<>()).add(glyph);
    }
  }

  private static double size(TextPosition at) {
    double size = at.getYScale(); // as it is drawn: the font's own size is scaled by the page
    return size >= 1 ? size : at.getFontSizeInPt();
  }

  private static boolean isSeen(Glyph glyph, TextPosition at) {
    double width = Math.max(at.getPageWidth(), at.getPageHeight());
    return !glyph.text().isEmpty()
        && glyph.size() >= LEAST_SIZE
        && glyph.x() > -1
        && glyph.y() > -1
        && glyph.x() < width
        && glyph.y() < width
        && glyph.width() < width;
  }

  /** The place of a character to a fifth of its size: bold type is printed twice within that. */
  private static String place(Glyph glyph) {
    double grain = Math.max(0.5, glyph.size() / 5);
    return glyph.text() + Math.round(glyph.x() / grain) + "/" + Math.round(glyph.y() / grain);
  }

  /** Ligatures as the letters that they join: ﬁ is f and i. */
  private static String shown(String unicode) {
    String text = unicode == null ? "" : unicode;
    if (text.length() == 1 && text.charAt(0) >= '\ufb00' && text.charAt(0) <= '\ufb06') {
      return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    }
    return text.equals("\u00a0") ? " " : text;
  }
}
