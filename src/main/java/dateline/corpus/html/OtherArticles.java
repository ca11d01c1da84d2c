package dateline.corpus.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Takes the other articles off a page: those that a page goes on with when a reader scrolls, each
 * with a headline of its own, and the cards that lead to others.
 */
final class OtherArticles {
  private static final int ARTICLE = 80;
  private static final int CARD = 60;

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
    List<Element> whole = articles.stream().filter(OtherArticles::isWhole).toList();
    Optional<Element> meant =
        whole.stream()
            .filter(article -> title.filter(article.selectFirst("h1").text()::equals).isPresent())
            .findFirst()
            .or(() -> whole.stream().findFirst());
    for (Element article : articles) {
      boolean other = whole.contains(article) && article != meant.get();
      if (other && !PageElements.isWithin(meant.get(), article) || isCard(article)) {
        article.remove();
      }
    }
  }

  private static boolean isWhole(Element article) {
    return article.selectFirst("h1") != null && prose(article) >= ARTICLE;
  }

  private static boolean isCard(Element article) {
    return article.selectFirst("h2 a, h3 a, h4 a, a h2, a h3, a h4") != null
        && article.selectFirst("h1") == null
        && prose(article) < CARD;
  }

  private static int prose(Element element) {
    return Blocks.of(element).stream().filter(Block::isProse).mapToInt(Block::words).sum();
  }
}
