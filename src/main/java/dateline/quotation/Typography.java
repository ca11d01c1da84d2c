package dateline.quotation;

/** What kind of sign a character is, as far as the gate's tolerances go. */
final class Typography {
  static final char ELLIPSIS = '\u2026';

  /** Looked up rather than worked out, since every character of every article comes by here. */
  private static final Sign[] ASCII = new Sign[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = signOf(c);
    }
  }

  private Typography() {}

  /** What a character is to the gate. */
  enum Sign {
    /** A letter or digit of ASCII. */
    WORD,
    /** White space of any width, non-breaking included. */
    SPACE,
    /** White space of no width: zero-width space, word joiner, byte order mark, soft hyphen. */
    INVISIBLE,
    /** A full stop. */
    DOT,
    /** An ellipsis in one character. */
    DOTS,
    /** Hyphens, dashes and the minus sign. */
    DASH,
    /** A double quotation mark. */
    DOUBLE_MARK,
    /** A single quotation mark, which is an apostrophe as well. */
    SINGLE_MARK,
    /** Anything else. */
    OTHER
  }

  static Sign sign(char c) {
    return c < ASCII.length ? ASCII[c] : signOf(c);
  }

  private static Sign signOf(char c) {
    return switch (c) {
      case '\u200b', '\u2060', '\ufeff', '\u00ad' -> Sign.INVISIBLE;
      case '.' -> Sign.DOT;
      case ELLIPSIS -> Sign.DOTS;
      case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033', '\uff02' ->
          Sign.DOUBLE_MARK;
      case '\'', '\u2018', '\u2019', '\u201a', '\u201b', '\u2039', '\u203a', '\u2032' ->
          Sign.SINGLE_MARK;
      case '`', '\u00b4', '\u02bc', '\uff07' -> Sign.SINGLE_MARK;
      case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> Sign.DASH;
      case '\ufe58', '\ufe63', '\uff0d' -> Sign.DASH;
      case '\u0085' -> Sign.SPACE;
      default -> {
        if (isAsciiWord(c)) {
          yield Sign.WORD;
        }
        if (isRareMark(c)) {
          yield Sign.DOUBLE_MARK;
        }
        yield Character.isWhitespace(c) || Character.isSpaceChar(c) ? Sign.SPACE : Sign.OTHER;
      }
    };
  }

  /** A quotation mark that is never an apostrophe, outside the blocks of letters. */
  private static boolean isRareMark(char c) {
    return (c >= 0x2000 && c < 0x3040 || c >= 0xfe30)
        && QuotationMarks.family(c) > QuotationMarks.SINGLE;
  }

  static boolean isSpace(int c) {
    return is(c, Sign.SPACE);
  }

  static boolean isInvisible(int c) {
    return is(c, Sign.INVISIBLE);
  }

  static boolean isBlank(int c) {
    return isSpace(c) || isInvisible(c);
  }

  static boolean isSingleMark(int c) {
    return is(c, Sign.SINGLE_MARK);
  }

  static boolean isQuotationMark(int c) {
    return isSingleMark(c) || is(c, Sign.DOUBLE_MARK);
  }

  static boolean isDash(int c) {
    return is(c, Sign.DASH);
  }

  /** Every sign that the gate knows is a single code unit. */
  private static boolean is(int c, Sign sign) {
    return c <= Character.MAX_VALUE && sign((char) c) == sign;
  }

  /** A letter, a digit or a number sign of a script that puts white space between words. */
  static boolean isWord(int c) {
    if (c < ASCII.length) {
      return ASCII[c] == Sign.WORD;
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
