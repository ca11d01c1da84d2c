package dateline.regression.expectation;

import java.util.Optional;

/**
 * An expectation that was held against an answer.
 *
 * @param expected what was expected
 * @param got what was got instead; empty where it holds
 */
public record Check(Expected expected, Optional<String> got) {
  public static Check of(Expected expected, EvaluationInput heard) {
    boolean holds = expected.expectation().holds(heard);
    return new Check(
        expected, holds ? Optional.empty() : Optional.of(expected.expectation().got(heard)));
  }

  public boolean holds() {
    return got.isEmpty();
  }
}
