package dateline.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a block of HTML, with an empty line between its blocks and bars between cells. */
final class HtmlWords implements NodeVisitor {
  private final StringBuilder words = new StringBuilder();

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
      case Element cell when isCell(cell) -> separate(cell.previousElementSibling() != null);
      case Element block -> breakAt(block);
      default -> {} // a remark, a script or a style has no words
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element block && !isCell(block) && !block.normalName().equals("br")) {
      breakAt(block);
    }
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private void separate(boolean cells) {
    words.append(cells ? " | " : "");
  }

  private void breakAt(Element element) {
    if (element.normalName().equals("br")) {
      words.append('\n');
    } else if (element.isBlock() && !words.isEmpty()) {
      words.append("\n\n");
    }
  }

  /** Without the white space between blocks. */
  private void append(String text) {
    boolean fresh = words.isEmpty() || words.charAt(words.length() - 1) == '\n';
    words.append(fresh ? text.stripLeading() : text);
  }
}
