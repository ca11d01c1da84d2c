package dateline.quotation;

import java.util.Arrays;

/**
 * The different words of a claim, numbered in the order in which they first stand in it: a hash
 * table with open addressing, since every word of every article looked into is looked up.
 */
final class ClaimVocabulary {
  private final long[] keys;
  private final int[] numbers;
  private int size;

  ClaimVocabulary(FoldedWords claim) {
    keys = new long[Integer.highestOneBit(Math.max(claim.size(), 1)) * 4];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (long key : claim.keys()) {
      int slot = slot(key);
      if (numbers[slot] < 0) {
        keys[slot] = key;
        numbers[slot] = size++;
      }
    }
  }

  int size() {
    return size;
  }

  /** The number of each word of a text, -1 for a word that the claim does not have. */
  int[] number(FoldedWords words) {
    int[] found = new int[words.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = numbers[slot(words.keys()[i])];
    }
    return found;
  }

  /** Where a key stands, or may be put: at most half of the table is full. */
  private int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & keys.length - 1;
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
