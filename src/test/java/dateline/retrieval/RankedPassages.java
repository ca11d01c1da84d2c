package dateline.retrieval;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.text.Span;
import java.util.Optional;

/** Passages as they are retrieved, for tests to which it is all one how they were ranked. */
public final class RankedPassages {
  private RankedPassages() {}

  /** A passage that was retrieved. */
  public static RankedPassage of(Passage passage) {
    return new RankedPassage(passage, 1, Optional.empty(), Optional.empty());
  }

  /** An article that was retrieved as one passage. */
  public static RankedPassage whole(Article article) {
    return of(new Passage(article, 0, new Span(0, article.text().length())));
  }
}
