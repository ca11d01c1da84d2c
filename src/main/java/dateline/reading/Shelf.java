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
 * @param vocabulary the words of the articles
 */
record Shelf(
    List<RankedPassage> passages, Map<String, Surroundings> surroundings, Vocabulary vocabulary) {
  static Shelf of(List<RankedPassage> passages) {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (RankedPassage ranked : passages) {
      Article article = ranked.passage().article();
      articles.putIfAbsent(article.id(), article);
    }
    Vocabulary vocabulary = Vocabulary.of(articles.values());
    Map<String, Surroundings> surroundings = new LinkedHashMap<>();
    articles.forEach((id, article) -> surroundings.put(id, new Surroundings(article, vocabulary)));
    return new Shelf(List.copyOf(passages), surroundings, vocabulary);
  }

  Surroundings around(RankedPassage ranked) {
    return surroundings.get(ranked.passage().article().id());
  }
}
