package dateline.shell.terminal;

/**
 * Makes characters that a terminal would obey, hide or reorder visible. Everything that is printed
 * goes through here: an article or a question can hold an escape sequence that clears the screen, a
 * right-to-left override that turns a number round, or a character of no width that splits a name.
 *
 * <p>Line ends, tabs and Unicode's line and paragraph separators become a space, several in a row
 * one. Controls (C0, DEL, C1), format characters (general category Cf: bidirectional marks and
 * overrides, zero-width characters, tags), fillers and supplementary variation selectors become
 * {@code ‹U+202E›}; half a surrogate pair becomes U+FFFD. The {@link Joiners} stay where they
 * belong.
 */
public final class Visible {
  private Visible() {}

  /** The text as it may be printed; the same string where nothing had to be replaced. */
  public static String of(String text) {
    int clean = 0;
    while (clean < text.length() && isPlain(text.charAt(clean))) {
      clean++;
    }
    return clean == text.length() ? text : replace(text);
  }

  /**
   * JSON text with the same characters as {@code \}{@code u} escapes. They stand within strings
   * alone, so the JSON means what it meant.
   */
  static String json(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints().forEach(c -> appendJson(out, c));
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || c >= 0xC0 && c < 0x300 || c >= 0x2018 && c <= 0x201F;
  }

  private static String replace(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Joiners.isNeeded(text, i)) {
        out.appendCodePoint(c);
      } else {
        append(out, c);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (isBreak(c)) {
      appendSpace(out);
    } else if (isLoneSurrogate(c)) {
      out.append('\uFFFD');
    } else if (isTrick(c)) {
      out.append(String.format("‹U+%04X›", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** A space, unless one stands there: an empty line is no wider than another break. */
  private static void appendSpace(StringBuilder out) {
    if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static void appendJson(StringBuilder out, int c) {
    if (c == '\n' || !(isTrick(c) || isLoneSurrogate(c) || c == 0x2028 || c == 0x2029)) {
      out.appendCodePoint(c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      out.append(String.format("\\u%04x", (int) unit));
    }
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isTrick(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT -> true;
      default -> isFiller(c) || c >= 0xE0100 && c <= 0xE01EF;
    };
  }

  /** Letters and marks that are drawn as nothing: Hangul fillers, the grapheme joiner. */
  private static boolean isFiller(int c) {
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
  }
}
