package dateline.addition;

import dateline.article.Article;
import dateline.corpus.file.Problem;
import java.util.List;

/** What one word of a person came to: articles that can be added, or why there are none. */
public sealed interface Examined {
  /** What was named: a path or an address. */
  String named();

  /**
   * Articles that can be added.
   *
   * @param articles those that were found, in order; of many the first
   * @param count how many were found
   * @param problems what could not be read in it
   * @param place where it will stand, relative to the corpus, with {@code /}
   */
  record Found(
      String named, List<Article> articles, int count, List<Problem> problems, String place)
      implements Examined {
    public Found {
      articles = List.copyOf(articles);
      problems = List.copyOf(problems);
    }
  }

  /**
   * It stands in the corpus already.
   *
   * @param place where, relative to the corpus, with {@code /}
   */
  record Present(String named, String place) implements Examined {}

  /**
   * It cannot be added.
   *
   * @param why what is the matter, and what to do
   */
  record Unusable(String named, String why) implements Examined {}
}
