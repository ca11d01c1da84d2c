package dateline.quotation;

import java.util.ArrayList;
import java.util.List;

/**
 * A claimed wording, without the white space around it.
 *
 * @param words what is claimed
 * @param folded the same, folded
 */
record ClaimText(String words, FoldedText folded) {
  /** How many letters and digits a quotation has at least. */
  static final int FEWEST_CHARACTERS = 2;

  /**
   * The ways to read a claim: as it is, and without the pair of quotation marks that the claimant
   * put around it. None where it has fewer than {@value #FEWEST_CHARACTERS} letters and digits: one
   * letter, signs or an ellipsis stand in any article and say nothing.
   */
  static List<ClaimText> readingsOf(String claim) {
    List<ClaimText> readings = new ArrayList<>();
    String trimmed = trim(claim);
    if (trimmed.codePoints().filter(Character::isLetterOrDigit).limit(FEWEST_CHARACTERS).count()
        == FEWEST_CHARACTERS) {
      readings.add(of(trimmed));
      if (isQuoted(trimmed)) {
        readings.add(of(trim(trimmed.substring(1, trimmed.length() - 1))));
      }
    }
    return readings;
  }

  private static ClaimText of(String words) {
    return new ClaimText(words, FoldedText.of(words));
  }

  private static boolean isQuoted(String words) {
    return words.length() > 2
        && Typography.isQuotationMark(words.charAt(0))
        && Typography.isQuotationMark(words.charAt(words.length() - 1));
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Typography.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Typography.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A folded pattern as it is, and with the case of its first letter changed. */
  static List<String> cases(String pattern) {
    int at = 0;
    while (at < pattern.length() && !Character.isLetterOrDigit(pattern.codePointAt(at))) {
      at += Character.charCount(pattern.codePointAt(at));
    }
    if (at == pattern.length()) {
      return List.of(pattern);
    }
    int letter = pattern.codePointAt(at);
    int other =
        Character.isUpperCase(letter)
            ? Character.toLowerCase(letter)
            : Character.toUpperCase(letter);
    String changed =
        pattern.substring(0, at)
            + Character.toString(other)
            + pattern.substring(at + Character.charCount(letter));
    return letter == other ? List.of(pattern) : List.of(pattern, changed);
  }
}
