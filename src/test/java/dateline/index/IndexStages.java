package dateline.index;

import dateline.corpus.Article;

/** Lets stages of indexing an article be timed apart. */
public final class IndexStages {
  private IndexStages() {}

  /** Makes the sketch by which copies are found. */
  public static int sketch(Article article) {
    return Sketch.of(article.text()).shingles();
  }

  /** Makes the digest by which changes are found. */
  public static int digest(Article article) {
    return ArticleDocument.digest(article).length();
  }
}
