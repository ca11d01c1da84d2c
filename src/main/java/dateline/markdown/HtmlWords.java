package dateline.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a block of HTML, with an empty line between its blocks and bars between cells. */
final class HtmlWords implements NodeVisitor {
  private final StringBuilder words = new StringBuilder();

  /** The cells that the words stand in, of rows of more than one. */
  private int cellsOfRow;

  private HtmlWords() {}

  static String of(String html) {
    HtmlWords visitor = new HtmlWords();
    Jsoup.parseBodyFragment(html).body().traverse(visitor);
    return visitor.words.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode text -> append(text.text());
      case Element cell when isCell(cell) -> {
        if (cell.previousElementSibling() != null) {
          separate();
        }
        cellsOfRow += isOfRow(cell) ? 1 : 0;
      }
      case Element block -> breakAt(block);
      default -> {} // a remark, a script or a style has no words
    }
  }

  @Override
  public void tail(Node node, int depth) {
    switch (node) {
      case Element cell when isCell(cell) -> cellsOfRow -= isOfRow(cell) ? 1 : 0;
      case Element block when !block.normalName().equals("br") -> breakAt(block);
      default -> {} // ends no line
    }
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  /** Whether other cells stand beside this one, so that no line of it may part them. */
  private static boolean isOfRow(Element cell) {
    return cell.previousElementSibling() != null || cell.nextElementSibling() != null;
  }

  private void separate() {
    words.setLength(words.length() - (endsInSpace() ? 1 : 0));
    words.append(" | ");
  }

  private boolean endsInSpace() {
    return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
  }

  private void breakAt(Element element) {
    boolean parts = element.isBlock() || element.normalName().equals("br");
    if (cellsOfRow > 0) {
      words.append(parts && !endsInSpace() ? " " : "");
    } else if (element.normalName().equals("br")) {
      words.append('\n');
    } else if (element.isBlock() && !words.isEmpty()) {
      words.append("\n\n");
    }
  }

  /** Without the white space between blocks. */
  private void append(String text) {
    boolean fresh = words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
    words.append(fresh ? text.stripLeading() : text);
  }
}
