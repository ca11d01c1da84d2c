package dateline.quotation;

import dateline.article.Article;
import java.util.List;
import java.util.Optional;

/** Articles of nothing but an id and a text. */
final class TestArticles {
  private TestArticles() {}

  static Article article(String id, String text) {
    return new Article(
        id,
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        id + ".txt",
        text);
  }
}
