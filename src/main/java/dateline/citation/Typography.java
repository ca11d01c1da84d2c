package dateline.citation;

/** What kind of sign a character is, as far as the gate's tolerances go. */
final class Typography {
  static final char ELLIPSIS = '\u2026';
  private static final String INVISIBLE = "\u200b\u2060\ufeff\u00ad";
  private static final String DOUBLE_MARKS = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";
  private static final String SINGLE_MARKS =
      "'\u2018\u2019\u201a\u201b\u2039\u203a\u2032`\u00b4\u02bc\uff07";
  private static final String DASHES =
      "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";

  private Typography() {}

  /** White space of any width, non-breaking included. */
  static boolean isSpace(int c) {
    return c == ' ' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * White space of no width at all: zero-width space, word joiner, byte order mark, soft hyphen.
   */
  static boolean isInvisible(int c) {
    return c >= 0xad && INVISIBLE.indexOf(c) >= 0;
  }

  static boolean isBlank(int c) {
    return isSpace(c) || isInvisible(c);
  }

  static boolean isDoubleMark(int c) {
    return DOUBLE_MARKS.indexOf(c) >= 0;
  }

  /** A single quotation mark, which is an apostrophe as well. */
  static boolean isSingleMark(int c) {
    return SINGLE_MARKS.indexOf(c) >= 0;
  }

  static boolean isQuotationMark(int c) {
    return isDoubleMark(c) || isSingleMark(c);
  }

  /** Hyphens, dashes and the minus sign. */
  static boolean isDash(int c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** A letter, a digit or a number sign of a script that puts white space between words. */
  static boolean isWord(int c) {
    if (c < 0x80) {
      return isAsciiWord(c);
    }
    return switch (Character.getType(c)) {
      case Character.OTHER_NUMBER, Character.LETTER_NUMBER, Character.DECIMAL_DIGIT_NUMBER -> true;
      default -> Character.isLetter(c) && !isUnspaced(c);
    };
  }

  private static boolean isAsciiWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Neither a word's character nor a space, in a folded text. */
  static boolean isSign(char c) {
    return c != ' ' && !isWord(c) && !isMark(c) && !Character.isSurrogate(c) && !isUnspaced(c);
  }

  /** A character that belongs to the one before it. */
  static boolean isMark(int c) {
    return c >= 0x300
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> c == 0x200c || c == 0x200d;
        };
  }

  /** A letter of a script that is written without white space between words. */
  static boolean isUnspaced(int c) {
    return c >= 0xe00
        && (Character.isIdeographic(c)
            || switch (Character.UnicodeScript.of(c)) {
              case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
              default -> false;
            });
  }
}
