package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.text.Characters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids given out so far, each with the place that has it. Keeps ids and places, never articles.
 */
public final class ArticleIds {
  private record Place(String file, int line) {}

  private final Map<String, Place> places = new HashMap<>();

  /**
   * Gives an article an id that no earlier one has ({@link CorpusFile#ids}).
   *
   * @return the article by that id, or the problem that names both articles where all are taken
   */
  CorpusEntry claim(CorpusEntry.Found found) {
    Article article = found.article();
    Place place = new Place(article.file(), found.line());
    for (String id : ids(article)) {
      if (places.putIfAbsent(id, place) == null) {
        return id.equals(article.id())
            ? found
            : new CorpusEntry.Found(article.withId(id), found.line());
      }
    }
    Place earlier = places.getOrDefault(article.id(), place);
    return Problem.at(
        article.file(),
        found.line(),
        "has the id “%s”, which %s, line %d has already"
            .formatted(Characters.shown(article.id()), earlier.file(), earlier.line()),
        "give one of them another id, or remove one");
  }

  /** Two articles of one file with one id do not differ by their path. */
  private List<String> ids(Article article) {
    Place earlier = places.get(article.id());
    return earlier != null && earlier.file().equals(article.file())
        ? List.of(article.id())
        : CorpusFile.ids(article.file(), article.id());
  }
}
