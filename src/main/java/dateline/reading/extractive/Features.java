package dateline.reading.extractive;

import java.util.List;

/**
 * What speaks for a sentence as the answer. Overlap of words, the passage's rank and cosine, and
 * whether the sentence holds the kind of thing asked for were left out again: with them fewer were
 * right at the same silence on the sets of other writers (the model's card has the figures).
 *
 * @param model what the model says of the answer: the score of the best span, or how much likelier
 *     the one of yes and no is than the other
 * @param answers the logit of the window's answering the question
 * @param names how near the sentence is to the names of the question, between 0 and 1
 */
record Features(double model, double answers, double names) {
  /** The names of the numbers of {@link #values()}, in their order. */
  static final List<String> NAMES = List.of("bias", "model", "answers", "names");

  /** Bounds on scores, so that a single one cannot outweigh all else. */
  private static final double GREATEST_MODEL_SCORE = 12;

  private static final double GREATEST_ANSWERS_SCORE = 6;

  /**
   * The mean with another reading of the same sentence; where that found no words that answer, this
   * one alone.
   */
  Features mean(double otherModel, double otherAnswers) {
    return Double.isInfinite(otherModel)
        ? this
        : new Features((model + otherModel) / 2, (answers + otherAnswers) / 2, names);
  }

  /** The numbers that the calibration weighs, the constant 1 first, each within about 1 of 0. */
  double[] values() {
    return new double[] {
      1,
      Math.clamp(model, -GREATEST_MODEL_SCORE, GREATEST_MODEL_SCORE) / GREATEST_MODEL_SCORE,
      Math.clamp(answers, -GREATEST_ANSWERS_SCORE, GREATEST_ANSWERS_SCORE) / GREATEST_ANSWERS_SCORE,
      names
    };
  }
}
