package dateline.reading.extractive;

import dateline.reading.Level;
import dateline.text.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns features into the probability that a sentence answers rightly, and that into a level: a
 * logistic regression (Platt 1999, with more than one input) for the words that answer, and another
 * for yes and no. {@code CalibrateReader} fits them on questions that the model has not seen, asked
 * as the product asks; the fitted numbers lie beside the model in {@code calibration.json}.
 *
 * @param span the weights for an answer in words, one for each of {@link Features#NAMES}
 * @param verdict the weights for yes and no
 * @param answers the probability from which on an answer is given as one
 * @param mayAnswer the probability from which on it is given as what may answer; at most {@code
 *     answers}
 * @param verdictTold the probability from which on yes or no is said; below it the sentence stands
 *     without a verdict, and the person reads what it says
 */
record Calibration(
    double[] span, double[] verdict, double answers, double mayAnswer, double verdictTold) {
  Calibration {
    if (span.length != Features.NAMES.size() || verdict.length != Features.NAMES.size()) {
      throw new IllegalArgumentException(
          "a calibration needs a weight for each feature: span=%d, verdict=%d, features=%d"
              .formatted(span.length, verdict.length, Features.NAMES.size()));
    }
    if (mayAnswer > answers) {
      throw new IllegalArgumentException(
          "what answers is at least as likely as what may: answers=%s, mayAnswer=%s"
              .formatted(answers, mayAnswer));
    }
  }

  /** The calibration that comes with the shipped model. */
  static Calibration shipped() {
    try (InputStream in = Resource.open(Calibration.class, "calibration.json")) {
      JsonNode json = JsonMapper.shared().readTree(in);
      return new Calibration(
          weights(json.get("span")),
          weights(json.get("verdict")),
          json.get("answers").asDouble(),
          json.get("mayAnswer").asDouble(),
          json.get("verdictTold").asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] weights(JsonNode json) {
    return Features.NAMES.stream().mapToDouble(name -> json.get(name).asDouble()).toArray();
  }

  /** The probability, between 0 and 1, that the words which answer are right. */
  double ofSpan(Features features) {
    return probability(span, features);
  }

  /** The probability, between 0 and 1, that a yes or a no is right. */
  double ofVerdict(Features features) {
    return probability(verdict, features);
  }

  /** The level of an answer of this probability; empty where it is not to be given. */
  Optional<Level> level(double probability) {
    if (probability < mayAnswer) {
      return Optional.empty();
    }
    return Optional.of(probability < answers ? Level.MAY_ANSWER : Level.ANSWERS);
  }

  /** Whether a verdict of this probability is said. */
  boolean tellsVerdict(double probability) {
    return probability >= verdictTold;
  }

  private static double probability(double[] weights, Features features) {
    double[] values = features.values();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
