package dateline.citation;

import java.util.Arrays;

/** The different words of a claim, numbered. */
final class Vocabulary {
  private final long[] keys;

  Vocabulary(Words claim) {
    keys = Arrays.stream(claim.keys()).sorted().distinct().toArray();
  }

  int size() {
    return keys.length;
  }

  /** The number of each word of a text, -1 for a word that the claim does not have. */
  int[] number(Words words) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.max(-1, Arrays.binarySearch(keys, words.keys()[i]));
    }
    return numbers;
  }
}
