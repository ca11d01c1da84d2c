package dateline.corpus.html;

import dateline.text.Characters;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Divides the text under an element into {@link Block}s. An element that begins a new line divides,
 * and so do two line breaks in a row, or one after a sentence or a short line. The cells of a table
 * of data stand in one block a row, with bars between them, and with what its header row calls
 * them.
 */
final class Blocks implements NodeVisitor {
  private static final String CELLS = " | ";
  private static final int LONGEST_CELL = 120;
  private static final int MOST_CELLS = 30;
  private static final Set<String> CELL_ROLES = RuleTable.of(Blocks.class).words("cell-roles");

  /** A line of so few words before a line break is a heading, of a verse or of an address. */
  private static final int SHORT_LINE = 10;

  private static final int LONGEST_HEADING = 40;
  private static final int MOST_LINES_OF_HEADING = 3;

  /** So many elements around a block say what it is. */
  private static final int ELEMENTS_AROUND = 3;

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private int dataTables;

  /**
   * An element that is being read.
   *
   * @param before how many blocks there were when it began
   * @param data whether it is a table of data
   * @param header the header row of a table of data
   */
  private record Open(Element element, int before, boolean data, Optional<HeaderRow> header) {}

  private Blocks() {}

  /** The blocks in their order; walks without recursion, however deep the page is nested. */
  static List<Block> of(Element root) {
    Blocks visitor = new Blocks();
    root.traverse(visitor);
    return visitor.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words -> append(words.getWholeText());
      case Element element when element.normalName().equals("br") -> lineBreak();
      case Element element when element.normalName().equals("a") -> {
        apart(element);
        links++;
      }
      case Element element when divides(element) -> begin(element);
      case Element element -> apart(element);
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      }
      if (!open.isEmpty() && open.peek().element() == element) {
        end(element);
      }
    }
  }

  private void begin(Element element) {
    flush(false);
    boolean data = element.normalName().equals("table") && isData(element);
    dataTables += data ? 1 : 0;
    Optional<HeaderRow> header = data ? HeaderRow.of(element) : Optional.empty();
    open.push(new Open(element, blocks.size(), data, header));
  }

  private void end(Element element) {
    flush(open.peek().before() == blocks.size());
    dataTables -= open.pop().data() ? 1 : 0;
  }

  private boolean divides(Element element) {
    if (isCellByRole(element)) {
      if (!text.isEmpty()) {
        append(CELLS);
      }
      return false;
    }
    String name = element.normalName();
    if (dataTables > 0 && (name.equals("td") || name.equals("th"))) {
      if (!text.isEmpty()) {
        append(CELLS);
      }
      append(label(element));
      return false;
    }
    return open.isEmpty() || PageElements.beginsLine(element);
  }

  private String label(Element cell) {
    return open.stream()
        .filter(Open::data)
        .findFirst()
        .flatMap(Open::header)
        .map(header -> header.before(cell))
        .orElse("");
  }

  /** A cell of a row that is drawn of other elements than a table's. */
  private boolean isCellByRole(Element element) {
    return !open.isEmpty()
        && isRow(open.peek().element())
        && element.parent() == open.peek().element()
        && CELL_ROLES.contains(element.attr("role"));
  }

  private static boolean isRow(Element element) {
    return element.attr("role").equals("row") && !element.normalName().equals("tr");
  }

  /** Words of inline elements with nothing between them, which a style sheet draws apart. */
  private void apart(Element element) {
    Element parent = element.parent();
    boolean cells =
        parent != null
            && element.previousSibling() instanceof Element before
            && !before.normalName().equals("br")
            && (parent.normalName().equals("div") || parent.normalName().equals("li"))
            && parent.childNodeSize() <= MOST_CELLS
            && parent.ownText().isBlank();
    if (cells && isShown(element) && element.firstElementChild() == null) {
      append(" ");
    }
  }

  private static boolean isShown(Element element) {
    return switch (element.normalName()) {
      case "span", "b", "i", "strong", "em", "a" -> true;
      default -> false;
    };
  }

  private static boolean isData(Element table) {
    return table.stream().skip(1).noneMatch(element -> element.normalName().equals("table"))
        && table.select("tr > :nth-child(2)").size() > 1
        && table.select("td, th").stream().allMatch(cell -> cell.text().length() <= LONGEST_CELL);
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!isFolded(c)) {
        breaks = 0;
        text.append(c);
        linked += links > 0 ? 1 : 0;
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private static boolean isFolded(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private void lineBreak() {
    breaks++;
    String line = text.toString();
    if (breaks > 1 || Prose.is(line) || Prose.words(line) <= SHORT_LINE) {
      flush(false);
    } else {
      append(" ");
    }
  }

  private void flush(boolean whole) {
    String words = Characters.strip(text.toString());
    if (!words.isEmpty() && !open.isEmpty()) {
      Element element = open.peek().element();
      blocks.add(new Block(kindOf(words), words, linked, whole, element));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private Block.Kind kindOf(String words) {
    if (dataTables > 0 || isRow(open.peek().element())) {
      return Block.Kind.ROW;
    }
    if (Prose.words(words) > LONGEST_HEADING) {
      return Block.Kind.PARAGRAPH; // in a heading that is never closed
    }
    return open.stream()
        .limit(ELEMENTS_AROUND)
        .filter(around -> blocks.size() - around.before() < MOST_LINES_OF_HEADING)
        .map(around -> kind(around.element().normalName()))
        .filter(kind -> kind != Block.Kind.PARAGRAPH)
        .findFirst()
        .orElse(Block.Kind.PARAGRAPH);
  }

  private static Block.Kind kind(String name) {
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dd", "dt" -> Block.Kind.ITEM;
      default -> Block.Kind.PARAGRAPH;
    };
  }
}
