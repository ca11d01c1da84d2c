package dateline.index.update;

import dateline.article.Article;
import dateline.index.ArticleDocument;
import dateline.text.MinHashSketch;

/** Lets stages of indexing an article be timed apart. */
public final class IndexStages {
  private IndexStages() {}

  /** Makes the sketch by which copies are found. */
  public static int sketch(Article article) {
    return MinHashSketch.of(article.text()).shingles();
  }

  /** Makes the digest by which changes are found. */
  public static int digest(Article article) {
    return ArticleDocument.digest(article).length();
  }
}
