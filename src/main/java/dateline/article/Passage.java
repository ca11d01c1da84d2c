package dateline.article;

import dateline.text.Span;

/**
 * A span of whole sentences of an article, roughly 100 to 150 words: the unit of retrieval.
 *
 * @param article the article it stands in
 * @param number its place in the article, counting from 0
 * @param span where it stands in the article's text
 */
public record Passage(Article article, int number, Span span) {
  public Passage {
    if (span.end() > article.text().length()) {
      throw new IllegalArgumentException(
          "a passage must lie in its article: end="
              + span.end()
              + ", article length="
              + article.text().length());
    }
  }

  /** The passage's text, cut from its article. */
  public String text() {
    return span.of(article.text());
  }
}
