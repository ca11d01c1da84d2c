package dateline.reading.extractive;

import java.util.List;

/**
 * A model that reads a window of an article for a question: it scores every span of it as the
 * answer, whether the window answers at all, and yes, no and unsettled. Another model drops in by
 * file, or by another implementation.
 */
public interface WindowModel {
  /**
   * Reads windows.
   *
   * @param question the question
   * @param windows the texts to read, each on its own
   * @return the scores in the order of the windows
   */
  List<WindowScores> score(String question, List<String> windows);

  /**
   * Tells whether the model's vocabulary holds a lower-case word whole, so that it is a word of the
   * language and no misspelling.
   */
  boolean knows(String word);
}
