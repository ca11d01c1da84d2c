package dateline.quotation;

import static dateline.quotation.Typography.isDash;
import static dateline.quotation.Typography.isSingleMark;
import static dateline.quotation.Typography.isWord;

import dateline.text.Characters;

/**
 * Whether a text may be cut at a place without changing what stands on either side. "1 million"
 * stands in "11 million", "nuclear" in "non-nuclear", "can" in "can't" and "5" in "-5", letter for
 * letter, and none of them is a quotation.
 */
final class WordBoundary {
  private static final int NO_CHARACTER = ' ';

  private WordBoundary() {}

  /** Whether both ends of a stretch are clean. */
  static boolean isClean(String text, int start, int end) {
    return isClean(text, start) && isClean(text, end);
  }

  static boolean isClean(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    if (Characters.boundary(text, at) < at) {
      return false;
    }
    int left = skipBack(text, at);
    int right = skip(text, at);
    int before = before(text, left);
    int after = after(text, right);
    if (Typography.isSpace(before) || Typography.isSpace(after)) {
      return !Typography.isMark(after);
    }
    return !Typography.isMark(after)
        && before != 0x200d
        && !(isWord(before) && isWord(after))
        && !isSignOrUnit(text, left, before, after)
        && !joins(text, left - Character.charCount(before), before)
        && !joins(text, right, after);
  }

  /** A sign, a currency or a unit that belongs to the number beside it. */
  private static boolean isSignOrUnit(String text, int left, int before, int after) {
    if (Character.isDigit(before) && "%\u2030\u00b0\u2032\u2033".indexOf(after) >= 0) {
      return true;
    }
    if (isCurrency(before) && isWord(after) || isWord(before) && isCurrency(after)) {
      return true;
    }
    boolean sign = isDash(before) || before == '+' || before == '\u00b1' || before == '.';
    return sign && Character.isDigit(after) && !isWord(before(text, left - 1));
  }

  private static boolean isCurrency(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** Whether the sign at a place joins what stands on both sides of it into one word or number. */
  private static boolean joins(String text, int at, int sign) {
    if (isWord(sign) || Typography.isSpace(sign) || at <= 0) {
      return false;
    }
    int before = before(text, skipBack(text, at));
    int after = after(text, skip(text, at + Character.charCount(sign)));
    if (!isWord(before) || !isWord(after)) {
      return false;
    }
    if (Character.isDigit(before) && Character.isDigit(after)) {
      return isDash(sign) || isSingleMark(sign) || ".,:/&@_\u2044\u00b7".indexOf(sign) >= 0;
    }
    return switch (sign) {
      case '-', '\u2010', '\u2011', '&', '@', '_' -> true;
      case '.' -> at < 2 || !isWord(before(text, at - Character.charCount(before)));
      default -> isSingleMark(sign);
    };
  }

  private static int before(String text, int at) {
    return at <= 0 ? NO_CHARACTER : text.codePointBefore(at);
  }

  private static int after(String text, int at) {
    return at >= text.length() ? NO_CHARACTER : text.codePointAt(at);
  }

  private static int skip(String text, int at) {
    int i = at;
    while (i < text.length() && Typography.isInvisible(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int skipBack(String text, int at) {
    int i = at;
    while (i > 0 && Typography.isInvisible(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
