package dateline.shell.view;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the part of a quotation that a statement was made of: the longest run of words that the two
 * have in common, in the same order, case and punctuation aside.
 */
final class Highlight {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** More words than this are not compared: the time grows with the product of the two. */
  private static final int MOST_WORDS = 400;

  private Highlight() {}

  /**
   * @return where in the quotation the run stands; empty where the two have no two words in common
   *     in a row, nor a word with a digit or of seven letters, or where it is the whole quotation
   */
  static Optional<Span> of(String quotation, String statement) {
    List<Word> quoted = words(quotation);
    List<Word> stated = words(statement);
    int best = 0;
    int bestEnd = 0;
    int[] runs = new int[stated.size() + 1];
    for (int i = 0; i < quoted.size(); i++) {
      for (int j = stated.size(); j > 0; j--) {
        runs[j] = quoted.get(i).text().equals(stated.get(j - 1).text()) ? runs[j - 1] + 1 : 0;
        if (runs[j] > best) {
          best = runs[j];
          bestEnd = i;
        }
      }
    }
    if (best == 0 || best == quoted.size()) {
      return Optional.empty();
    }
    Word last = quoted.get(bestEnd);
    boolean telling = best > 1 || last.text().length() > 6 || last.hasNumber();
    int start = quoted.get(bestEnd - best + 1).span().start();
    return telling ? Optional.of(new Span(start, last.span().end())) : Optional.empty();
  }

  /** A run of letters and numbers. */
  private record Word(String text, Span span) {
    boolean hasNumber() {
      return !text.codePoints().allMatch(Character::isLetter);
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (words.size() < MOST_WORDS && matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words.add(new Word(word, new Span(matcher.start(), matcher.end())));
    }
    return words;
  }
}
