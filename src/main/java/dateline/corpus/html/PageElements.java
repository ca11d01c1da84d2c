package dateline.corpus.html;

import dateline.text.RuleTable;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names of a page's elements tell of them. */
final class PageElements {
  private static final RuleTable TABLE = RuleTable.of(PageElements.class);

  private static final Set<String> BEGIN_LINE = TABLE.words("begin-line");
  private static final Pattern CAMEL = TABLE.pattern("camel");
  private static final Pattern NO_WORD = TABLE.pattern("no-word");
  private static final int LONGEST_NAME = 1000;

  private PageElements() {}

  /** Whether a browser begins a new line at this element where no style sheet says otherwise. */
  static boolean beginsLine(Element element) {
    return BEGIN_LINE.contains(element.normalName());
  }

  /**
   * The words of an element's class, id and role, and of what it says it is, in lower case with a
   * space around each: {@code class="articleBody share-bar"} gives {@code " article body share bar
   * "}.
   */
  static String words(Element element) {
    String names =
        element.className()
            + " "
            + element.id()
            + " "
            + element.attr("role")
            + " "
            + element.attr("data-component")
            + " "
            + element.attr("aria-roledescription");
    String cut = names.substring(0, Math.min(names.length(), LONGEST_NAME));
    String spaced = CAMEL.matcher(cut).replaceAll(" ").toLowerCase(Locale.ROOT);
    return " " + NO_WORD.matcher(spaced).replaceAll(" ").strip() + " ";
  }

  /** Whether {@code element} is {@code other} or stands in it. */
  static boolean isWithin(Element element, Element other) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == other) {
        return true;
      }
    }
    return false;
  }
}
