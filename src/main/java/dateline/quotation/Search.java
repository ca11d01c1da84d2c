package dateline.quotation;

import java.util.function.IntPredicate;

/**
 * Finds a pattern in a text in time linear in both, whatever they are made of (Knuth, Morris and
 * Pratt, SIAM Journal on Computing 6(2), 1977): sources and claims are hostile input, and {@link
 * String#indexOf(String)} takes quadratic time on a hundred thousand quotation marks.
 */
final class Search {
  private final char[] pattern;
  private final int[] borders;

  /**
   * @param pattern what to look for, not empty
   */
  Search(String pattern) {
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("a search must have a pattern: pattern=\"\"");
    }
    this.pattern = pattern.toCharArray();
    borders = bordersOf(this.pattern);
  }

  /** The length of the longest border of each prefix. */
  private static int[] bordersOf(char[] pattern) {
    int[] borders = new int[pattern.length];
    int border = 0;
    for (int i = 1; i < borders.length; i++) {
      while (border > 0 && pattern[i] != pattern[border]) {
        border = borders[border - 1];
      }
      if (pattern[i] == pattern[border]) {
        border++;
      }
      borders[i] = border;
    }
    return borders;
  }

  /**
   * Offers every place where the pattern starts, overlapping ones included, from left to right.
   *
   * @param text where to look
   * @param from the first offset looked at
   * @param accept given an offset, says whether to stop there
   * @return the offset accepted, or -1
   */
  int find(String text, int from, IntPredicate accept) {
    int matched = 0;
    for (int at = from; at < text.length(); at++) {
      if (matched == 0) {
        at = text.indexOf(pattern[0], at);
        if (at < 0) {
          return -1;
        }
      }
      matched = matchedWith(text.charAt(at), matched);
      if (matched == pattern.length) {
        int start = at + 1 - matched;
        if (accept.test(start)) {
          return start;
        }
        matched = borders[matched - 1];
      }
    }
    return -1;
  }

  private int matchedWith(char c, int before) {
    int matched = before;
    while (matched > 0 && pattern[matched] != c) {
      matched = borders[matched - 1];
    }
    return pattern[matched] == c ? matched + 1 : 0;
  }
}
