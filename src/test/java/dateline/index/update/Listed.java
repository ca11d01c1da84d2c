package dateline.index.update;

import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.text.Language;

/** An article of a fake corpus as an index lists it: in English, and a story of its own. */
public final class Listed {
  private Listed() {}

  /** The article without its text. */
  public static SourceInfo of(Article article) {
    return new SourceInfo(
        article.id(),
        article.title(),
        article.publisher(),
        article.publication(),
        article.file(),
        new Language("en"),
        article.id());
  }
}
