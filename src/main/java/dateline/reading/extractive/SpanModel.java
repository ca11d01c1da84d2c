package dateline.reading.extractive;

import java.util.List;

/**
 * A question-answering model of the SQuAD kind: it scores every span of a passage as the answer to
 * a question. Another model drops in by file, or by another implementation.
 */
public interface SpanModel {
  /**
   * @param question the question
   * @param passages the passages to score, each on its own
   * @return the scores in the order of the passages
   */
  List<SpanScores> score(String question, List<String> passages);

  /**
   * Whether the model's vocabulary holds a lower-case word whole, so that it is a word of the
   * language and no misspelling.
   */
  boolean knows(String word);
}
