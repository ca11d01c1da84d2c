package dateline.corpus.html;

import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The body of an article in a template that a script of the page would show: it becomes a part of
 * the page. Templates that stand elsewhere are for cards and comments, and stay what they are.
 */
final class Templates {
  private static final String SCRIPTS =
      "script[type*=template], script[type*=html], script[type*=handlebars],"
          + " script[type*=mustache], script[type=text/plain]";
  private static final String HOLDERS = "article, main, [itemprop=articleBody], [role=main]";
  private static final Pattern BODY = RuleTable.of(Templates.class).pattern("body");
  private static final int MOST_TEMPLATES = 20;
  private static final int LONGEST_TEMPLATE = 1 << 20;
  private static final int FEWEST_WORDS = 40;

  private Templates() {}

  /**
   * @param page changes
   */
  static void unfold(Document page) {
    List<Element> found =
        page.select("template, " + SCRIPTS).stream()
            .limit(MOST_TEMPLATES)
            .filter(Templates::isOfArticle)
            .toList();
    for (Element template : found) {
      if (template.normalName().equals("template")) {
        unfold(template, template);
      } else if (template.data().length() <= LONGEST_TEMPLATE) {
        unfold(template, Html.parse(template.data()).body());
      }
    }
  }

  private static void unfold(Element template, Element content) {
    if (Prose.words(content.text()) >= FEWEST_WORDS) {
      Element shown = new Element("div");
      List.copyOf(content.childNodes()).forEach(shown::appendChild);
      template.replaceWith(shown);
    }
  }

  private static boolean isOfArticle(Element template) {
    return template.closest(HOLDERS) != null
        || template.parent() != null && BODY.matcher(PageElements.words(template.parent())).find();
  }
}
