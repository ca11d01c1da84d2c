package dateline.verification;

import dateline.quotation.Quote;

/**
 * A numbered, verified quotation.
 *
 * @param n its number in the answer, counting from 1
 * @param quote where it stands
 * @param exact whether the claim stood there character for character, or was normalised
 */
public record Citation(int n, Quote quote, boolean exact) {
  public Citation {
    if (n < 1) {
      throw new IllegalArgumentException("citations are numbered from 1: n=" + n);
    }
  }
}
