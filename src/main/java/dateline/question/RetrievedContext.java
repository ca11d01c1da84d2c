package dateline.question;

import dateline.article.Article;
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
public record RetrievedContext(
    List<RankedPassage> passages, Map<String, ArticleContext> surroundings, NameIndex vocabulary) {
  public static RetrievedContext of(List<RankedPassage> passages) {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (RankedPassage ranked : passages) {
      Article article = ranked.passage().article();
      articles.putIfAbsent(article.id(), article);
    }
    NameIndex vocabulary = NameIndex.of(articles.values());
    Map<String, ArticleContext> surroundings = new LinkedHashMap<>();
    articles.forEach(
        (id, article) -> surroundings.put(id, new ArticleContext(article, vocabulary)));
    return new RetrievedContext(List.copyOf(passages), surroundings, vocabulary);
  }

  public ArticleContext around(RankedPassage ranked) {
    return surroundings.get(ranked.passage().article().id());
  }
}
