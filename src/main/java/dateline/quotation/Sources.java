package dateline.quotation;

import dateline.article.Article;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the articles come from in which quotations are looked up. */
public interface Sources {
  /** The article of an id, empty where there is none. */
  Optional<Article> article(String id);

  /**
   * Articles that may hold some words.
   *
   * @param words what a quotation claims, with all its differences from any source
   * @return articles, most likely first, in the same order at every call; as few as the caller
   *     wants to pay for, since each is searched
   */
  List<Article> candidates(String words);

  /** A few articles in memory, each of them a candidate for anything, in the order given. */
  static Sources of(Collection<Article> articles) {
    Map<String, Article> byId = new LinkedHashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    return new Sources() {
      @Override
      public Optional<Article> article(String id) {
        return Optional.ofNullable(byId.get(id));
      }

      @Override
      public List<Article> candidates(String words) {
        return List.copyOf(byId.values());
      }
    };
  }
}
