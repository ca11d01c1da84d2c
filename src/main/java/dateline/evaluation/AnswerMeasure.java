package dateline.evaluation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How near an answer comes to the answers that people gave, between 0 and 1, as SQuAD's own script
 * evaluate-v2.0.py has it. An answer of no words stands for silence; no gold answer means that
 * silence is right.
 */
enum AnswerMeasure {
  /** Whether the words are the same, in the same order, as those of one of the gold answers. */
  EXACT_MATCH {
    @Override
    double of(List<String> answer, List<String> gold) {
      return answer.equals(gold) ? 1 : 0;
    }
  },
  /**
   * The harmonic mean of precision and recall over words, counted as often as they occur; the best
   * over the gold answers. Where one of the two is silent, 1 if both are.
   */
  TOKEN_F1 {
    @Override
    double of(List<String> answer, List<String> gold) {
      if (answer.isEmpty() || gold.isEmpty()) {
        return answer.equals(gold) ? 1 : 0;
      }
      int shared = shared(answer, gold);
      double precision = (double) shared / answer.size();
      double recall = (double) shared / gold.size();
      return shared == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  },
  /**
   * Whether the words of one of the gold answers stand in what was quoted, one after the other: the
   * right sentence was given, whichever of its words were taken for the answer.
   */
  SENTENCE {
    @Override
    double of(List<String> quoted, List<String> gold) {
      return gold.isEmpty() == quoted.isEmpty() && Collections.indexOfSubList(quoted, gold) >= 0
          ? 1
          : 0;
    }
  };

  abstract double of(List<String> answer, List<String> gold);

  /** The best over the gold answers. */
  final double of(String answer, List<String> golds) {
    List<String> words = AnswerWords.of(answer);
    return AnswerWords.golds(golds).mapToDouble(gold -> of(words, gold)).max().orElseThrow();
  }

  private static int shared(List<String> answer, List<String> gold) {
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(word -> left.merge(word, 1, Integer::sum));
    return (int) answer.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
  }
}
