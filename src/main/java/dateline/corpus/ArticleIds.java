package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import dateline.text.Characters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ids given out so far, each with the place that has it. Keeps ids and places, never articles.
 */
public final class ArticleIds {
  private final Map<String, String> places = new HashMap<>();

  /**
   * Gives an article its id, unless an earlier article has it.
   *
   * @return the problem that names both articles, if the id is taken
   */
  public Optional<Problem> claim(CorpusEntry.Found found) {
    Article article = found.article();
    String place = article.file() + ", line " + found.line();
    String earlier = places.putIfAbsent(article.id(), place);
    return earlier == null
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                article.file(),
                found.line(),
                "has the id “"
                    + Characters.shown(article.id())
                    + "”, which "
                    + earlier
                    + " has already",
                "give one of them another id, or remove one"));
  }
}
