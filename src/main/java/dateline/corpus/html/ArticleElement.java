package dateline.corpus.html;

import static dateline.corpus.html.PageElements.isWithin;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the elements of a page that hold the article's text: the element whose paragraphs score
 * highest ({@link ElementScores}), widened to what holds the like beside it, or narrowed to what
 * the page names the article's body.
 */
final class ArticleElement {
  private static final RuleTable TABLE = RuleTable.of(ArticleElement.class);

  private static final Pattern BODY = TABLE.pattern("body");
  private static final Pattern CONTENT = TABLE.pattern("content");

  /** A part of the winner's score that tells that another element is of the same text. */
  private static final double LIKE_THE_BEST = 0.2;

  private static final double NEARLY_ALL = 0.85;
  private static final double CLEARLY_MORE = 1.15;
  private static final double MOST_LINKS = 0.3;
  private static final int LONG_PARAGRAPH = 80;
  private static final int MOST_OF_LABEL = 12;

  /** How many elements further out the article is looked for. */
  private static final int MOST_ELEMENTS_OUT = 8;

  private final Element body;
  private final List<Block> blocks;
  private final ElementScores measures;

  private ArticleElement(Element body) {
    this.body = body;
    this.blocks = Blocks.of(body);
    this.measures = ElementScores.of(blocks);
  }

  /** The elements in the order of the page; the whole body where nothing stands out. */
  static List<Element> of(Element body) {
    return new ArticleElement(body).find();
  }

  private List<Element> find() {
    Element best =
        body.stream().max(Comparator.comparingDouble(e -> measures.at(e).score())).orElse(body);
    if (measures.at(best).score() <= 0) {
      return List.of(body);
    }
    Element widened = widened(best);
    List<Element> found = named(widened).map(List::of).orElseGet(() -> withNeighbours(widened));
    List<Element> lead = lead(found.getFirst());
    lead.addAll(found);
    lead.addAll(tail(found.getLast()));
    lead.addAll(behind(found.getLast()));
    return lead;
  }

  /**
   * The paragraphs right behind the element that the page calls its article, which pages close too
   * early: nothing else stands between them and it, and nothing but them in their wrappers.
   */
  private List<Element> behind(Element last) {
    List<Element> behind = new ArrayList<>();
    Element article = last.closest("article, main");
    Element next = article == null ? null : article.nextElementSibling();
    while (next != null && behind.size() < MOST_ELEMENTS_OUT && isText(next)) {
      behind.add(next);
      next = next.nextElementSibling();
    }
    return behind;
  }

  private boolean isText(Element element) {
    List<Block> own = blocks.stream().filter(one -> isWithin(one.element(), element)).toList();
    boolean plain =
        switch (element.normalName()) {
          case "p", "div" -> true;
          default -> false;
        };
    return plain && !own.isEmpty() && own.stream().allMatch(ArticleElement::isLong);
  }

  /**
   * The paragraphs that follow at once, in wrappers of their own, within the element that the page
   * calls its article: nothing else stands between, not even a label.
   */
  private List<Element> tail(Element last) {
    Element article = last.closest("article, main");
    if (article == null || article == last) {
      return List.of();
    }
    int at = blocks.size();
    while (at > 0 && !isWithin(blocks.get(at - 1).element(), last)) {
      at--;
    }
    List<Element> tail = new ArrayList<>();
    for (int i = at; i < blocks.size() && i < at + MOST_ELEMENTS_OUT; i++) {
      Block block = blocks.get(i);
      if (!isLong(block) || !isWithin(block.element(), article)) {
        break;
      }
      tail.add(block.element());
    }
    return tail;
  }

  private static boolean isLong(Block block) {
    return block.isProse()
        && block.kind() == Block.Kind.PARAGRAPH
        && block.text().length() >= LONG_PARAGRAPH
        && block.linkDensity() < MOST_LINKS
        && block.whole();
  }

  /**
   * The opening paragraph where it stands in a block of its own right above the rest: nothing but
   * labels stands between, and no headline but that of the article above it.
   */
  private List<Element> lead(Element first) {
    List<Element> lead = new ArrayList<>();
    int at = 0;
    while (at < blocks.size() && !isWithin(blocks.get(at).element(), first)) {
      at++;
    }
    for (int i = at - 1; at < blocks.size() && i >= Math.max(0, at - MOST_ELEMENTS_OUT); i--) {
      Block block = blocks.get(i);
      Element element = block.element();
      boolean leads = isLong(block) && !isWithin(first, element);
      if (leads && isCard(i)) {
        return new ArrayList<>();
      }
      if (leads) {
        lead.addFirst(element);
      } else if (element.normalName().equals("h1") || block.words() > MOST_OF_LABEL) {
        break;
      }
    }
    return lead;
  }

  /** Whether a paragraph stands under a heading that leads elsewhere. */
  private boolean isCard(int at) {
    return at > 0
        && blocks.get(at - 1).linkDensity() > MOST_LINKS
        && blocks.get(at - 1).words() > 2;
  }

  /** The element around it for as long as that holds clearly more of the same. */
  private Element widened(Element best) {
    Element chosen = best;
    Element around = best.parent();
    for (int level = 0; around != null && around != body && level < MOST_ELEMENTS_OUT; level++) {
      ElementScores.Measure outer = measures.at(around);
      boolean more = outer.prose() > CLEARLY_MORE * prose(chosen);
      if (more && outer.linkDensity() < MOST_LINKS && severalLike(around, best)) {
        chosen = around;
      }
      around = around.parent();
    }
    return chosen;
  }

  /** Whether an element has parts that each score as the best element does. */
  private boolean severalLike(Element around, Element best) {
    double enough = 0.4 * measures.at(best).score();
    return around.children().stream().filter(e -> bestWithin(e) >= enough).count() > 1;
  }

  private double bestWithin(Element element) {
    return element.stream().limit(500).mapToDouble(e -> measures.at(e).score()).max().orElse(0);
  }

  /** What the page calls the body of the article, where it agrees with where the text is. */
  private Optional<Element> named(Element chosen) {
    int found = measures.at(chosen).prose();
    return marked(found / 2)
        .or(() ->
            smallest(e -> isNamed(e) && isWithin(e, chosen) && prose(e) >= NEARLY_ALL * found))
        .or(() ->
            smallest(e ->
                BODY.matcher(PageElements.words(e)).find()
                    && isWithin(chosen, e)
                    && prose(e) >= CLEARLY_MORE * found
                    && prose(e) < 3 * found));
  }

  private Optional<Element> marked(int enough) {
    return body.stream()
        .filter(e -> e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody"))
        .filter(e -> prose(e) > enough)
        .max(Comparator.comparingInt(this::prose));
  }

  private Optional<Element> smallest(Predicate<Element> which) {
    return body.stream()
        .filter(e -> e != body && measures.at(e).linkDensity() < MOST_LINKS && which.test(e))
        .min(Comparator.comparingInt(this::prose));
  }

  private int prose(Element element) {
    return measures.at(element).prose();
  }

  private static boolean isNamed(Element element) {
    String words = PageElements.words(element);
    return BODY.matcher(words).find() || CONTENT.matcher(words).find();
  }

  private List<Element> withNeighbours(Element chosen) {
    Element parent = chosen.parent();
    if (parent == null || chosen == body) {
      return List.of(chosen);
    }
    List<Element> elements = new ArrayList<>();
    double enough = Math.max(10, LIKE_THE_BEST * measures.at(chosen).score());
    boolean before = true;
    for (Element sibling : parent.children()) {
      before = before && sibling != chosen;
      if (sibling == chosen
          || measures.at(sibling).score() >= enough
          || isParagraph(sibling, before)) {
        elements.add(sibling);
      }
    }
    return elements;
  }

  /** Whether it is a paragraph of text that stands beside the element with the others. */
  private boolean isParagraph(Element element, boolean before) {
    ElementScores.Measure measure = measures.at(element);
    return measure.prose() >= LONG_PARAGRAPH
        && (element.normalName().equals("p") && measure.linkDensity() < MOST_LINKS
            || before && measure.prose() > 0.9 * measure.characters());
  }
}
