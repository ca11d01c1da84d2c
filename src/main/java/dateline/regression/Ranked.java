package dateline.regression;

import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.retrieval.RankedPassage;

/**
 * A passage that was read, as reports keep it.
 *
 * @param article the id of its article
 * @param number its place in the article, counting from 0
 * @param digest tells whether a passage of another run has the same text
 */
public record Ranked(String article, @JsonProperty("passage") int number, String digest) {
  private static final int DIGITS_OF_DIGEST = 16;

  static Ranked of(RankedPassage ranked) {
    String digest = Sha256.of(ranked.passage().text()).substring(0, DIGITS_OF_DIGEST);
    return new Ranked(ranked.passage().article().id(), ranked.passage().number(), digest);
  }
}
