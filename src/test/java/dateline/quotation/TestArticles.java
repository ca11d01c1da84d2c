package dateline.quotation;

import dateline.article.Article;
import dateline.article.ArticleBuilder;

/** Articles of nothing but an id and a text. */
final class TestArticles {
  private TestArticles() {}

  static Article article(String id, String text) {
    return ArticleBuilder.of(id).text(text).build();
  }
}
