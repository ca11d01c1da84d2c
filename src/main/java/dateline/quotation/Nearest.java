package dateline.quotation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The place in a source that a claim is nearest to.
 *
 * <p>First the stretch of as many words as the claim has that shares most words with it, by a
 * sliding window; then, in and around that stretch, the best local alignment (Smith and Waterman,
 * Journal of Molecular Biology 147, 1981: a shared word counts {@value #SCORE_OF_MATCH}, a word
 * changed, left out or added counts {@value #SCORE_OF_GAP}). So the whole is linear in the source,
 * and quadratic only in the claim, up to {@value #LONGEST_ALIGNED} words; longer claims keep the
 * window.
 *
 * @param from the first word of the source
 * @param to the word after the last
 * @param before how many words of the claim come before its first shared one
 * @param after how many come after its last shared one
 * @param shared how many words the two have in common, in order
 */
record Nearest(int from, int to, int before, int after, int shared) {
  /**
   * The share of a claim's words that must stand in order at one place for it to be an alteration
   * of that place. Below it, two unrelated sentences of the same news may be as like by their
   * function words and names alone: see citation.md for the measurement.
   */
  static final double LEAST_SHARE_IN_ORDER = 0.6;

  static final int LONGEST_ALIGNED = 1000;
  private static final int SCORE_OF_MATCH = 4;
  private static final int SCORE_OF_GAP = -1;

  /** The nearest place, empty where it is below the threshold. */
  static Optional<Nearest> find(FoldedWords claim, FoldedWords source) {
    ClaimVocabulary vocabulary = new ClaimVocabulary(claim);
    int[] claimed = vocabulary.number(claim);
    int[] words = vocabulary.number(source);
    int size = Math.min(claimed.length, words.length);
    if (size == 0) {
      return Optional.empty();
    }
    Nearest window = window(claimed, words, size, vocabulary.size());
    if (window.shared < LEAST_SHARE_IN_ORDER / 2 * claimed.length) {
      return Optional.empty();
    }
    return Optional.of(claimed.length > LONGEST_ALIGNED ? window : window.aligned(claimed, words))
        .filter(nearest -> nearest.isNearEnough(claimed.length));
  }

  private boolean isNearEnough(int claimed) {
    return shared >= LEAST_SHARE_IN_ORDER * claimed && (shared >= 2 || shared == claimed);
  }

  /** The first of the stretches that share most words with the claim, in any order. */
  private static Nearest window(int[] claimed, int[] words, int size, int vocabulary) {
    int[] wanted = new int[vocabulary];
    Arrays.stream(claimed).forEach(word -> wanted[word]++);
    int shared = 0;
    int most = -1;
    int end = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i] >= 0 && wanted[words[i]]-- > 0) {
        shared++;
      }
      int gone = i - size;
      if (gone >= 0 && words[gone] >= 0 && wanted[words[gone]]++ >= 0) {
        shared--;
      }
      if (shared > most) {
        most = shared;
        end = i + 1;
      }
    }
    return new Nearest(Math.max(0, end - size), end, 0, 0, most);
  }

  private Nearest aligned(int[] claimed, int[] words) {
    int slack = claimed.length / 2 + 2;
    int first = Math.max(0, from - slack);
    int[] nearby = Arrays.copyOfRange(words, first, Math.min(words.length, to + slack));
    int[][] scores = new int[claimed.length + 1][nearby.length + 1];
    int bestI = 0;
    int bestJ = 0;
    for (int i = 1; i <= claimed.length; i++) {
      for (int j = 1; j <= nearby.length; j++) {
        scores[i][j] = score(scores, i, j, claimed[i - 1] == nearby[j - 1]);
        if (scores[i][j] > scores[bestI][bestJ]) {
          bestI = i;
          bestJ = j;
        }
      }
    }
    int count = 0;
    int i = bestI;
    int j = bestJ;
    while (scores[i][j] > 0) {
      boolean same = claimed[i - 1] == nearby[j - 1];
      if (scores[i][j] == scores[i - 1][j - 1] + (same ? SCORE_OF_MATCH : SCORE_OF_GAP)) {
        count += same ? 1 : 0;
        i--;
        j--;
      } else if (scores[i][j] == scores[i - 1][j] + SCORE_OF_GAP) {
        i--;
      } else {
        j--;
      }
    }
    return new Nearest(first + j, first + bestJ, i, claimed.length - bestI, count);
  }

  private static int score(int[][] scores, int i, int j, boolean same) {
    int across = scores[i - 1][j - 1] + (same ? SCORE_OF_MATCH : SCORE_OF_GAP);
    int down = Math.max(scores[i - 1][j], scores[i][j - 1]) + SCORE_OF_GAP;
    return Math.max(0, Math.max(across, down));
  }
}
