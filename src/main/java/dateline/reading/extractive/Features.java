package dateline.reading.extractive;

import dateline.question.ArticleContext;

/**
 * What speaks for a sentence as the answer.
 *
 * @param span the model's score of the best span, start plus end less no-answer
 * @param cosine the cosine of the question and the passage, between -1 and 1
 * @param rank one over the passage's place in the ranking
 * @param core the share of the question's stems, names apart, in the sentence, between 0 and 1; a
 *     synonym counts less
 * @param context the share of all its stems in the sentence, the ones beside it and the headline
 * @param names how near the sentence is to the names of the question, the mean of {@link
 *     ArticleContext#nearness}
 * @param told 1 where the sentence says of every name that what is asked about happened, else 0
 */
record Features(
    double span,
    double cosine,
    double rank,
    double core,
    double context,
    double names,
    double told) {
  /** The cosine of bge-small for a passage whose vector is not known: its mean over questions. */
  static final double USUAL_COSINE = 0.6;

  /** The names of the numbers of {@link #features()}, in their order. */
  static final String[] FEATURES = {
    "bias", "span", "cosine", "rank", "core", "context", "names", "told"
  };

  /** The numbers that the calibration weighs, the constant 1 first. */
  double[] features() {
    return new double[] {
      1, Math.clamp(span, -12, 12) / 10, cosine, rank, core, context, names, told
    };
  }

  /** The same, with another score of the span counting for this share. */
  Features and(double score, double share) {
    return new Features(
        (1 - share) * span + share * score, cosine, rank, core, context, names, told);
  }
}
