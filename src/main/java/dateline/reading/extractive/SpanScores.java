package dateline.reading.extractive;

import dateline.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The scores of a passage's spans. The score of a span is its start logit plus its end logit, less
 * the score of "not answered here": above 0 the model holds the span likelier than no answer.
 *
 * @param tokens where the passage's tokens stand in its text, in order
 * @param starts the start logit of each token
 * @param ends the end logit of each token
 * @param none the score of "not answered here"
 */
record SpanScores(List<Span> tokens, float[] starts, float[] ends, float none) {
  /** The longest answer in tokens that the model was trained to give. */
  private static final int LONGEST = 24;

  SpanScores {
    if (tokens.size() != starts.length || tokens.size() != ends.length) {
      throw new IllegalArgumentException(
          "every token needs its two logits: tokens=%d, starts=%d, ends=%d"
              .formatted(tokens.size(), starts.length, ends.length));
    }
  }

  /** The best span that lies within {@code bounds}; empty where no token does. */
  Optional<Scored> best(Span bounds) {
    Optional<Scored> best = Optional.empty();
    for (int i = 0; i < starts.length; i++) {
      if (tokens.get(i).start() < bounds.start()) {
        continue;
      }
      for (int j = i; j < Math.min(starts.length, i + LONGEST); j++) {
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

  /** A span of the passage and its score. */
  record Scored(Span span, float score) {}
}
