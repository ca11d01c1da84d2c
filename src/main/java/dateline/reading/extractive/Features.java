package dateline.reading.extractive;

import java.util.List;

/**
 * What speaks for a sentence as the answer.
 *
 * @param model what the model says of the answer: the score of the best span, or how much likelier
 *     the one of yes and no is than the other
 * @param answers the logit of the window's answering the question
 * @param cosine the cosine of the question and the passage, between -1 and 1
 * @param rank one over the passage's place in the ranking
 * @param own the share of the question's stems in the sentence, between 0 and 1; a synonym counts
 *     less
 * @param around the share of them in the sentence, the ones beside it and the headline
 * @param names how near the sentence is to the names of the question, between 0 and 1
 * @param kind 1 where the sentence holds the kind of thing that is asked for, else 0
 */
record Features(
    double model,
    double answers,
    double cosine,
    double rank,
    double own,
    double around,
    double names,
    double kind) {
  /** The cosine of bge-small for a passage whose vector is not known: its mean over questions. */
  static final double USUAL_COSINE = 0.6;

  /** The names of the numbers of {@link #values()}, in their order. */
  static final List<String> NAMES =
      List.of("bias", "model", "answers", "cosine", "rank", "own", "around", "names", "kind");

  /** Bounds on scores, so that a single one cannot outweigh all else. */
  private static final double MOST_MODEL = 12;

  private static final double MOST_ANSWERS = 6;

  /** The numbers that the calibration weighs, the constant 1 first, each within about 1 of 0. */
  double[] values() {
    return new double[] {
      1,
      Math.clamp(model, -MOST_MODEL, MOST_MODEL) / MOST_MODEL,
      Math.clamp(answers, -MOST_ANSWERS, MOST_ANSWERS) / MOST_ANSWERS,
      cosine,
      rank,
      own,
      around,
      names,
      kind
    };
  }
}
