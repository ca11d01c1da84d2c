package dateline.corpus.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Takes the other articles off a page: those that a page goes on with when a reader scrolls, each
 * with a headline of its own, and the cards that lead to others.
 */
final class OtherArticles {
  private static final int FEWEST_WORDS_OF_ARTICLE = 80;
  private static final int MOST_WORDS_OF_CARD = 60;

  private OtherArticles() {}

  /**
   * @param body of the page
   * @param title of the article that the page is about, where known
   */
  static void takeOff(Element body, Optional<String> title) {
    List<Element> articles = body.select("article");
    if (articles.size() < 2) {
      return;
    }
    Around headline = new Around(body, "h1");
    Set<Element> whole = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> inOrder =
        articles.stream().filter(article -> isWhole(article, headline)).toList();
    whole.addAll(inOrder);
    Optional<Element> meant =
        inOrder.stream()
            .filter(article -> title.filter(article.selectFirst("h1").text()::equals).isPresent())
            .findFirst()
            .or(() -> inOrder.stream().findFirst());
    Around heading = new Around(body, "h2 a, h3 a, h4 a, a h2, a h3, a h4");
    List<Element> others = new ArrayList<>();
    Optional<Element> titled =
        articles.stream()
            .filter(article -> headline.contains(article))
            .filter(article -> title.filter(article.selectFirst("h1").text()::equals).isPresent())
            .findFirst();
    for (Element article : articles) {
      if (titled.isPresent() && isOtherThan(titled.get(), article)) {
        others.add(article);
        continue;
      }
      boolean other = whole.contains(article) && article != meant.get();
      boolean card = heading.contains(article) && !headline.contains(article);
      if (other && !PageElements.isWithin(meant.get(), article)
          || card && prose(article) < MOST_WORDS_OF_CARD) {
        others.add(article);
      }
    }
    Removal.of(others);
  }

  /** Whether an article beside the one that bears the page's title has a headline of its own. */
  private static boolean isOtherThan(Element titled, Element article) {
    return !PageElements.isWithin(titled, article)
        && !PageElements.isWithin(article, titled)
        && (article.selectFirst("h1") != null
            || article.firstElementChild() != null
                && article.firstElementChild().normalName().equals("h2"));
  }

  private static boolean isWhole(Element article, Around headline) {
    return headline.contains(article) && prose(article) >= FEWEST_WORDS_OF_ARTICLE;
  }

  private static int prose(Element element) {
    return Blocks.of(element).stream().filter(Block::isProse).mapToInt(Block::words).sum();
  }
}
