package dateline.reading;

import dateline.corpus.Article;
import dateline.retrieval.RankedPassage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages at hand and the articles that they stand in.
 *
 * @param passages the passages, most relevant first
 * @param surroundings the sentences of each article, by the article's id
 */
record Shelf(List<RankedPassage> passages, Map<String, Surroundings> surroundings) {
  static Shelf of(List<RankedPassage> passages) {
    Map<String, Surroundings> surroundings = new LinkedHashMap<>();
    for (RankedPassage ranked : passages) {
      Article article = ranked.passage().article();
      surroundings.computeIfAbsent(article.id(), _ -> new Surroundings(article));
    }
    return new Shelf(List.copyOf(passages), surroundings);
  }

  Surroundings around(RankedPassage ranked) {
    return surroundings.get(ranked.passage().article().id());
  }

  Vocabulary vocabulary() {
    return Vocabulary.of(surroundings.values().stream().map(Surroundings::article).toList());
  }
}
