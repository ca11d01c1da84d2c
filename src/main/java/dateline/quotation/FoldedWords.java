package dateline.quotation;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a folded text. A word is a run of letters, digits and their marks; an apostrophe
 * between letters and a point, comma or colon between digits belong to it. Scripts without white
 * space have a word for every character.
 *
 * @param folded the text
 * @param keys a hash of each word without regard to case and accents
 * @param starts where each word starts in the folded text
 * @param ends where each word ends in the folded text
 */
record FoldedWords(FoldedText folded, long[] keys, int[] starts, int[] ends) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static FoldedWords of(FoldedText folded) {
    String text = folded.text();
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    long[] keys = new long[text.length()];
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      int end = endOfWord(text, at);
      if (end == at) {
        at++;
        continue;
      }
      starts[count] = at;
      ends[count] = end;
      keys[count++] = key(text, at, end);
      at = end;
    }
    return new FoldedWords(
        folded,
        Arrays.copyOf(keys, count),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count));
  }

  int size() {
    return keys.length;
  }

  /** Where the word at a place ends; the place itself where there is none. */
  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (at == start && Typography.isUnspaced(c)) {
        return next;
      }
      if (!Typography.isWord(c) && !(at > start && (Typography.isMark(c) || joins(text, at)))) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static boolean joins(String text, int at) {
    if (at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (text.charAt(at)) {
      case '\'' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /** Fowler, Noll and Vo's hash 1a, 64 bits. */
  private static long key(String text, int start, int end) {
    long hash = FNV_OFFSET;
    for (int at = start; at < end; at++) {
      hash = (hash ^ letter(text.charAt(at))) * FNV_PRIME;
    }
    return hash;
  }

  /** A letter without its case and its accents. */
  private static int letter(char c) {
    return c < 0x80
        ? Character.toLowerCase(c)
        : Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD)
            .charAt(0);
  }
}
