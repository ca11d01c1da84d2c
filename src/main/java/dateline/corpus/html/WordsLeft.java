package dateline.corpus.html;

import java.util.List;

/**
 * Finds words in texts, in time that is linear in both, as Knuth, Morris and Pratt do: texts and
 * words are of hostile pages too.
 */
final class WordsLeft {
  private final String words;
  private final int[] borders;

  WordsLeft(String words) {
    this.words = words;
    this.borders = new int[words.length() + 1];
    for (int i = 1, matched = 0; i < words.length(); i++) {
      matched = longer(matched, words.charAt(i));
      borders[i + 1] = matched;
    }
  }

  /** The number, from 0, of the only text that holds the words; -1 where none or several do. */
  int onlyIn(List<String> texts) {
    int only = -1;
    for (int i = 0; i < texts.size(); i++) {
      if (standIn(texts.get(i))) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  private boolean standIn(String text) {
    int matched = 0;
    for (int i = 0; i < text.length() && matched < words.length(); i++) {
      matched = longer(matched, text.charAt(i));
    }
    return !words.isEmpty() && matched == words.length();
  }

  /** How many characters match up to and with the next one. */
  private int longer(int matched, char next) {
    int length = matched;
    while (length > 0 && (length == words.length() || words.charAt(length) != next)) {
      length = borders[length];
    }
    return !words.isEmpty() && words.charAt(length) == next ? length + 1 : length;
  }
}
