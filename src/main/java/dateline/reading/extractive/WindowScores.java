package dateline.reading.extractive;

import dateline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The scores of a window and of the spans in it. The score of a span is its start logit plus its
 * end logit, less the score of "not answered here": above 0 the model holds the span likelier than
 * no answer.
 *
 * @param tokens where the window's tokens stand in its text, in order
 * @param starts the start logit of each token
 * @param ends the end logit of each token
 * @param none the score of "not answered here"
 * @param answers the logit of the window's answering the question
 * @param verdict for a yes/no question, what the window settles
 */
record WindowScores(
    List<Span> tokens, float[] starts, float[] ends, float none, float answers, Verdict verdict) {
  /** The longest answer in tokens that the model was trained to give. */
  private static final int MOST_TOKENS_OF_ANSWER = 24;

  WindowScores {
    if (tokens.size() != starts.length || tokens.size() != ends.length) {
      throw new IllegalArgumentException(
          "every token needs its two logits: tokens=%d, starts=%d, ends=%d"
              .formatted(tokens.size(), starts.length, ends.length));
    }
  }

  /** The probabilities that a window says yes, says no and leaves it open; they add up to 1. */
  record Verdict(double yes, double no, double unsettled) {
    private static final double LEAST_PROBABILITY = 1e-6;

    /** Turns logits into probabilities. */
    static Verdict of(double yes, double no, double unsettled) {
      double greatest = Math.max(yes, Math.max(no, unsettled));
      double[] powers = {
        Math.exp(yes - greatest), Math.exp(no - greatest), Math.exp(unsettled - greatest)
      };
      double sum = powers[0] + powers[1] + powers[2];
      return new Verdict(powers[0] / sum, powers[1] / sum, powers[2] / sum);
    }

    /** The likelier of yes and no. */
    boolean isYes() {
      return yes >= no;
    }

    /** Whether yes or no is likelier than that the window leaves it open. */
    boolean isSettled() {
      return Math.max(yes, no) > unsettled;
    }

    /** How much likelier the likelier of yes and no is than the other, as the log of their odds. */
    double margin() {
      return Math.abs(Math.log(Math.max(yes, LEAST_PROBABILITY) / Math.max(no, LEAST_PROBABILITY)));
    }
  }

  /** The best span that lies within {@code bounds}; empty where no token does. */
  Optional<Scored> best(Span bounds) {
    Optional<Scored> best = Optional.empty();
    for (int i = 0; i < starts.length; i++) {
      if (tokens.get(i).start() < bounds.start()) {
        continue;
      }
      for (int j = i; j < Math.min(starts.length, i + MOST_TOKENS_OF_ANSWER); j++) {
        if (tokens.get(j).end() > bounds.end()) {
          break;
        }
        float score = starts[i] + ends[j] - none;
        if (best.isEmpty() || score > best.get().score()) {
          best =
              Optional.of(new Scored(new Span(tokens.get(i).start(), tokens.get(j).end()), score));
        }
      }
    }
    return best;
  }

  /** A span of the window and its score. */
  record Scored(Span span, float score) {}
}
