package dateline.corpus.html;

import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes off a page what is no text of the article by its element or by its name: scripts, hidden
 * elements, menus, comments, share bars, lists of other articles. What holds a good part of the
 * page's running text stays whatever it is called, since classes such as {@code has-sidebar} stand
 * on the article itself.
 */
final class PageBoilerplate {
  private static final RuleTable TABLE = RuleTable.of(PageBoilerplate.class);

  private static final String NO_TEXT =
      "script, style, template, svg, math, canvas, iframe, object, embed, video, audio, map,"
          + " select, textarea, button, input, option, datalist, progress, meter, head, link,"
          + " noscript, nav, [role=navigation], [role=search], [role=menu], [role=dialog],"
          + " [role=alertdialog], [role=banner], [role=contentinfo], [role=tooltip], amp-ad,"
          + " amp-embed, amp-sidebar, amp-consent, amp-iframe, ins.adsbygoogle";

  private static final Pattern HIDING = TABLE.pattern("hiding");

  /** Other people's words, or the page's about itself. */
  private static final Pattern NAMED = TABLE.pattern("named");

  /** A caption, a credit, or a line about the article and not of it. */
  private static final Pattern LABELLED = TABLE.pattern("labelled");

  /** What is shown when the pointer rests on a word, and stands within its sentence. */
  private static final Pattern HOVERING = TABLE.pattern("hovering");

  /** A row of cards that lead to other articles, however long they are. */
  private static final Pattern CAROUSEL = TABLE.pattern("carousel");

  /** A picture with what is said of it. */
  private static final Pattern PICTURE = TABLE.pattern("picture");

  private static final int LONGEST_CAPTION = 40;

  /** So many characters of running text beside a carousel are an article. */
  private static final int FEWEST_OF_ARTICLE = 200;

  /** Labels hold no more words than this; an element of that name with more is something else. */
  private static final int LONGEST_LABEL = 60;

  private static final int MOST_NODES_OF_LABEL = 2000;
  private static final int MOST_CHARACTERS_OF_LABEL = 10_000;
  private static final Pattern COMMENTS = TABLE.pattern("comments");
  private static final double MOST_OF_PAGE = 0.35;
  private static final int MANY_LINKS = 3;

  private PageBoilerplate() {}

  /** Takes off what cannot be text at all. */
  static void takeOffMachinery(Document page) {
    Removal.of(page.select(NO_TEXT));
    Removal.of(page.nodeStream().filter(node -> node.nodeName().equals("#comment")).toList());
  }

  /**
   * Makes no link of one that is never closed: a parser carries it on into everything that follows,
   * so that all of the article looks like a link.
   */
  static void unwrapUnclosedLinks(Element body) {
    Map<String, List<Element>> byAddress =
        body.select("a[href]").stream().collect(Collectors.groupingBy(link -> link.attr("href")));
    int all = body.text().length();
    for (List<Element> links : byAddress.values()) {
      int linked = links.stream().mapToInt(link -> link.text().length()).sum();
      if (links.size() >= MANY_LINKS && linked > all / 2) {
        links.forEach(link -> link.tagName("span"));
      }
    }
  }

  /** Takes off what readers wrote. */
  static void takeOffComments(Element body) {
    Around headline = new Around(body, "h1");
    Around stated = new Around(body, "[itemprop=articleBody]");
    Removal.of(
        body.stream()
            .filter(element -> element != body && isComments(element))
            .filter(element -> !stated.contains(element) && !keeps(element, headline))
            .toList());
  }

  /** Takes off what a browser does not show. */
  static void takeOffHidden(Element body) {
    Removal.of(
        body.select("[hidden], [aria-hidden=true], [style]").stream()
            .filter(element -> element != body && (isMarkedHidden(element) || hiding(element)))
            .toList());
  }

  private static boolean isMarkedHidden(Element element) {
    return element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
  }

  private static boolean hiding(Element element) {
    return HIDING.matcher(element.attr("style").replace(" ", "")).find();
  }

  /** Takes off what its name tells to be no part of the article. */
  static void takeOffNamed(Element body) {
    ElementScores measures = ElementScores.under(body);
    double most = MOST_OF_PAGE * measures.at(body).prose();
    Around headline = new Around(body, "h1");
    Map<Element, Boolean> inSentences = new IdentityHashMap<>();
    Removal.of(
        body.stream()
            .filter(element -> element != body && !keeps(element, headline))
            .filter(element ->
                isOther(element) && measures.at(element).prose() < most
                    || isLabel(element)
                    || isPicture(element)
                    || isCarousel(element, measures, body))
            .filter(element -> !isInSentence(element, inSentences))
            .toList());
    Removal.of(
        body.stream()
            .filter(element -> element != body && !element.normalName().equals("a"))
            .filter(element -> HOVERING.matcher(words(element)).find())
            .filter(element -> !PageElements.beginsLine(element) && isShort(element))
            .toList());
  }

  private static String words(Element element) {
    boolean named =
        !element.className().isEmpty()
            || !element.id().isEmpty()
            || element.hasAttr("aria-roledescription");
    return named ? PageElements.words(element) : "";
  }

  private static boolean isCarousel(Element element, ElementScores measures, Element body) {
    return CAROUSEL.matcher(words(element)).find()
        && measures.at(body).prose() - measures.at(element).prose() >= FEWEST_OF_ARTICLE;
  }

  private static boolean isPicture(Element element) {
    return (element.normalName().equals("figure") || PICTURE.matcher(words(element)).find())
        && isShort(element)
        && element.selectFirst("img, picture") != null
        && element.selectFirst("table, blockquote, h1, article") == null
        && Prose.words(element.text()) <= LONGEST_CAPTION;
  }

  private static boolean isOther(Element element) {
    return element.normalName().equals("aside")
        || isFooter(element)
        || NAMED.matcher(PageElements.words(element)).find();
  }

  /**
   * @param headline the elements that hold one
   */
  private static boolean keeps(Element element, Around headline) {
    String name = element.normalName();
    return name.equals("main")
        || element.hasAttr("itemprop")
            && element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")
        || headline.contains(element);
  }

  /** Whether text stands beside it in its line: a name in a sentence is no share bar. */
  private static boolean isInSentence(Element element, Map<Element, Boolean> known) {
    Element parent = element.parent();
    return !PageElements.beginsLine(element)
        && parent != null
        && known.computeIfAbsent(parent, e -> !e.ownText().isBlank());
  }

  private static boolean isFooter(Element element) {
    return !element.normalName().equals("p")
        && (element.normalName().equals("footer")
            || PageElements.words(element).contains(" footer "));
  }

  private static boolean isComments(Element element) {
    return COMMENTS.matcher(PageElements.words(element)).find()
        && !element.normalName().equals("article");
  }

  private static boolean isLabel(Element element) {
    boolean label =
        element.normalName().equals("figcaption")
            || element.normalName().equals("address")
            || element.hasAttr("rel") && element.attr("rel").equals("author")
            || LABELLED.matcher(PageElements.words(element)).find();
    return label && isShort(element);
  }

  /** Whether an element holds no more than a label's words, looked for no further than that. */
  private static boolean isShort(Element element) {
    long characters =
        element
            .nodeStream(TextNode.class)
            .limit(MOST_NODES_OF_LABEL)
            .mapToLong(text -> text.getWholeText().length())
            .sum();
    return characters <= MOST_CHARACTERS_OF_LABEL && Prose.words(element.text()) <= LONGEST_LABEL;
  }
}
