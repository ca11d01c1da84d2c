package dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Splits a text into bare words, by which names, titles and addresses are compared: runs of letters
 * and digits in lower case, everything between them left out. {@link Word} keeps "U.S." and "F-35"
 * together; bare words do not.
 */
public final class BareWords {
  private BareWords() {}

  /** The runs of letters and digits of a text, in lower case and in order. */
  public static List<String> of(String text) {
    return runs(text, c -> Character.isLetter(c) || isNumber(c));
  }

  /** The runs of letters of a text, in lower case and in order. */
  public static List<String> ofLetters(String text) {
    return runs(text, Character::isLetter);
  }

  /** The bare words of a text with a space between them. */
  public static String joined(String text) {
    return String.join(" ", of(text));
  }

  private static List<String> runs(String text, IntPredicate belongs) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> runs = new ArrayList<>();
    int start = -1;
    int i = 0;
    while (i < lower.length()) {
      int c = lower.codePointAt(i);
      if (belongs.test(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        runs.add(lower.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      runs.add(lower.substring(start));
    }
    return runs;
  }

  /** Whether a character is a digit, a number as a letter ("Ⅳ") or another number ("½"). */
  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
