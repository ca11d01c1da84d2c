package dateline.retrieval;

import java.util.List;

/**
 * Where a passage's score comes from.
 *
 * @param parts what the score is the sum of
 * @param words the question's words that headline and passage have, in the order of the question
 */
public record Explanation(List<Part> parts, List<Word> words) {
  public Explanation {
    parts = List.copyOf(parts);
    words = List.copyOf(words);
  }

  /**
   * A part of a score.
   *
   * @param name {@code words}: BM25, with what words near each other add, and {@code article}: BM25
   *     of the whole article, both as shares of the best sum of the two for the question; {@code
   *     meaning}: the cosine of the vectors; {@code newness}, where the newest state of things is
   *     asked for: the article's place by date among those found
   * @param weight what the value is multiplied by
   * @param value the value; between 0 and 1, of meaning between -1 and 1
   */
  public record Part(String name, double weight, double value) {}

  /**
   * A word of the question.
   *
   * @param word as it was typed, in lower case; the passage may have another form of it, or be
   *     spelt otherwise
   * @param score what it adds to the passage's BM25 score
   */
  public record Word(String word, double score) {}
}
