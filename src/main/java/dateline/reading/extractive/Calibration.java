package dateline.reading.extractive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns evidence into the probability that a sentence answers: a logistic regression (Platt 1999,
 * with more than one input), fitted by {@code CalibrateReader} on questions with several passages
 * each, most of them without the answer. The fitted numbers and the figures reached lie beside the
 * model in {@code calibration.json}.
 *
 * @param weights one for each of {@link Features#FEATURES}
 * @param threshold the probability from which on a sentence is given as the answer
 */
record Calibration(double[] weights, double threshold) {
  Calibration {
    if (weights.length != Features.FEATURES.length) {
      throw new IllegalArgumentException(
          "a calibration needs a weight for each feature: weights=%d, features=%d"
              .formatted(weights.length, Features.FEATURES.length));
    }
  }

  /** The calibration that comes with the shipped model. */
  static Calibration shipped() {
    try (InputStream in = Calibration.class.getResourceAsStream("calibration.json")) {
      JsonNode json = JsonMapper.builder().build().readTree(in);
      List<Double> weights = new ArrayList<>();
      for (String feature : Features.FEATURES) {
        weights.add(json.get("weights").get(feature).asDouble());
      }
      return new Calibration(
          weights.stream().mapToDouble(Double::doubleValue).toArray(),
          json.get("threshold").asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability, between 0 and 1, that a sentence with this evidence answers. */
  double probability(Features evidence) {
    double[] features = evidence.features();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
