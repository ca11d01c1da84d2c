package dateline.check;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.quotation.Quote;
import dateline.text.BareWords;
import dateline.text.Stem;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the passages of a few articles that share most words with a sentence. */
final class NearestPassages {
  /** How many passages of each article a sentence without a quotation may rest on. */
  private static final int PASSAGES_OF_ARTICLE = 2;

  private NearestPassages() {}

  /**
   * @param articles at least one
   * @return passages, the one that shares most stems first; ties by their place
   */
  static List<Quote> nearest(String sentence, List<Article> articles) {
    Set<String> stems = stems(sentence);
    return articles.stream()
        .flatMap(article ->
            Passages.of(article).stream()
                .sorted(Comparator.comparingLong((Passage passage) -> -shared(stems, passage)))
                .limit(PASSAGES_OF_ARTICLE))
        .sorted(Comparator.comparingLong((Passage passage) -> -shared(stems, passage)))
        .map(passage -> Quote.uncut(passage.article(), passage.span()))
        .toList();
  }

  private static long shared(Set<String> stems, Passage passage) {
    return stems(passage.text()).stream().filter(stems::contains).count();
  }

  private static Set<String> stems(String text) {
    return BareWords.of(text).stream()
        .filter(word -> word.length() > 2)
        .map(Stem::of)
        .collect(Collectors.toSet());
  }
}
