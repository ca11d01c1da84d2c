package dateline.corpus.pdf;

import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins the lines of a file to paragraphs, across columns and pages too, and a word that a hyphen
 * divides at the end of a line to a word.
 */
final class PdfParagraphs {
  private static final RuleTable TABLE = RuleTable.of(PdfParagraphs.class);

  private static final double OTHER_SIZE = 0.12;
  private static final double WIDE_GAP = 1.3;
  private static final double LINE_HEIGHT = 1.2;
  private static final double INDENT = 0.8;
  private static final double SHARE_OF_FULL_LINE = 0.8;
  private static final int FEWEST_WORDS_OF_SENTENCE = 6;
  private static final double SLACK_OF_COLUMN = 0.02;
  private static final Pattern AFTER_WORD = TABLE.pattern("after-word");
  private static final Pattern ITEM = TABLE.pattern("item");
  private static final Pattern DIVIDED = TABLE.pattern("divided");

  /** First parts that make compounds, unless what follows is an ending: long-term, long-er. */
  private static final Pattern COMPOUND = TABLE.pattern("compound");

  private static final Pattern NOT_LETTERS = TABLE.pattern("not-letters");

  private final List<Line> lines;
  private final int pageCount;
  private final Set<String> words = new HashSet<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Double> sizes = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int before;

  private PdfParagraphs(List<Line> lines, int pageCount) {
    this.lines = lines;
    this.pageCount = pageCount;
  }

  /**
   * The paragraphs of a file.
   *
   * @param paragraphs in reading order
   * @param sizes of their type, in points
   * @param pages where each page begins in the paragraphs, joined by empty lines
   */
  record Read(List<String> paragraphs, List<Double> sizes, List<Integer> pages) {}

  /**
   * @param lines of all pages, in reading order
   * @param pageCount how many pages there are, those without text among them
   */
  static Read of(List<Line> lines, int pageCount) {
    return new PdfParagraphs(lines, pageCount).read();
  }

  private Read read() {
    lines.forEach(
        line -> words.addAll(List.of(NOT_LETTERS.split(line.text().toLowerCase(Locale.ROOT)))));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i > 0 && parts(lines.get(i - 1), line)) {
        end(lines.get(i - 1));
      }
      join(line);
      beginPages(line.page());
      paragraph.append(line.text());
    }
    if (!lines.isEmpty()) {
      end(lines.getLast());
    }
    beginPages(pageCount);
    return new Read(paragraphs, sizes, pages);
  }

  /** Marks where the pages up to this one begin. */
  private void beginPages(int page) {
    while (pages.size() < page) {
      pages.add(pages.isEmpty() ? 0 : before + paragraph.length());
    }
  }

  /** Makes the paragraph ready to go on with a line. */
  private void join(Line line) {
    if (paragraph.isEmpty()) {
      return;
    }
    if (!DIVIDED.matcher(paragraph.substring(lastWord())).matches()
        || !Character.isLowerCase(line.text().codePointAt(0))) {
      boolean dash =
          paragraph.charAt(paragraph.length() - 1) == '-'
              && paragraph.length() > 1
              && Character.isLetterOrDigit(paragraph.charAt(paragraph.length() - 2));
      paragraph.append(dash ? "" : " ");
      return;
    }
    if (!isCompound(line)) {
      paragraph.setLength(paragraph.length() - 1);
    }
  }

  /** Whether the word keeps its hyphen: it is a compound, or the file has it so elsewhere. */
  private boolean isCompound(Line line) {
    String first = paragraph.substring(lastWord(), paragraph.length() - 1).toLowerCase(Locale.ROOT);
    String second = AFTER_WORD.matcher(line.text()).replaceAll("").toLowerCase(Locale.ROOT);
    String start = NOT_LETTERS.matcher(first).replaceAll("");
    boolean solid = words.contains(start + second);
    return !solid
        && (words.contains(start + "-" + second)
            || COMPOUND.matcher(start + "-" + second).matches());
  }

  private int lastWord() {
    return paragraph.lastIndexOf(" ") + 1;
  }

  private void end(Line line) {
    if (paragraph.isEmpty()) {
      return;
    }
    paragraphs.add(paragraph.toString());
    sizes.add(line.size());
    before += paragraph.length() + 2;
    paragraph.setLength(0);
  }

  private static boolean parts(Line a, Line b) {
    if (Math.abs(a.size() - b.size()) > OTHER_SIZE * Math.max(a.size(), b.size())) {
      return true;
    }
    return a.column() == b.column() ? partsInColumn(a, b) : !goesOn(a, b);
  }

  private static boolean partsInColumn(Line a, Line b) {
    Line.Column column = a.column();
    boolean gap = b.y() - a.y() > WIDE_GAP * Math.max(column.leading(), LINE_HEIGHT * b.size());
    boolean indented =
        b.left() - column.left() > INDENT * b.size() && b.left() - a.left() > INDENT / 2 * b.size();
    boolean ended = fits(a, b) && !isBroken(a, b);
    return gap || indented || ended || ITEM.matcher(b.text()).matches();
  }

  /**
   * Whether a sentence breaks off at the end of a line and goes on with the next, in small letters.
   */
  private static boolean isBroken(Line a, Line b) {
    return Character.isLowerCase(b.text().codePointAt(0))
        && Prose.words(a.text()) >= FEWEST_WORDS_OF_SENTENCE
        && !Prose.endsSentence(a.text());
  }

  /** Whether the first word of a line would have fitted on the line above: that one was ended. */
  private static boolean fits(Line a, Line b) {
    int space = b.text().indexOf(' ');
    double share = space < 0 ? 1 : (double) space / b.text().length();
    double word = share * (b.right() - b.left());
    double slack = SLACK_OF_COLUMN * (a.column().right() - a.column().left());
    return a.right() + b.size() / 4 + word + slack < a.column().right();
  }

  /** Whether a paragraph goes on at the top of the next column or page. */
  private static boolean goesOn(Line a, Line b) {
    if (a.column().leading() == 0 || b.column().leading() == 0) {
      return false; // rows of a table
    }
    boolean full =
        a.right()
            >= a.column().left() + SHARE_OF_FULL_LINE * (a.column().right() - a.column().left());
    boolean indented = b.left() - b.column().left() > INDENT * b.size();
    boolean lower = Character.isLowerCase(b.text().codePointAt(0));
    return !indented && (lower || full && !Prose.endsSentence(a.text()));
  }
}
