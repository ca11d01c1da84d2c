package dateline.corpus.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** HTML parsed as browsers do it, and what text it holds where none of it is furniture. */
public final class Html {
  /** How deep elements may be nested; what is deeper stands in the last of them. */
  private static final int DEEPEST_ELEMENT = 400;

  private Html() {}

  /** Parses a page, or a piece of one. */
  public static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST_ELEMENT).parseInput(html, "");
  }

  /** All its paragraphs, in order; takes scripts, styles and hidden elements off it. */
  static List<String> paragraphs(Document fragment) {
    PageBoilerplate.takeOffMachinery(fragment);
    PageBoilerplate.takeOffHidden(fragment.body());
    return Blocks.of(fragment.body()).stream().map(Block::text).toList();
  }
}
