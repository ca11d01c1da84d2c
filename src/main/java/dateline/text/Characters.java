package dateline.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * Takes out of a text the characters that a reader cannot see and a terminal or a language model
 * might obey.
 *
 * <p>Line ends, vertical tabs and form feeds become {@code \n}. Out go: terminal escape sequences,
 * whole; C0 and C1 controls but tab; bidirectional marks and overrides; zero-width space, soft
 * hyphen and byte order mark; Unicode tag characters. A lone surrogate becomes U+FFFD; letters take
 * their composed form (Unicode Standard Annex 15), and Latin ligatures become the letters that they
 * are. Everything else stays as it is, so that a quotation is the source's own characters: no-break
 * and thin spaces are not folded.
 */
public final class Characters {
  private static final char ESCAPE = '\u001b';
  private static final int LONGEST_SHOWN = 80;
  private static final char FIRST_COMBINING_MARK = '\u0300';

  /** Unicode's block of Latin ligatures. */
  private static final Pattern LIGATURE = Pattern.compile("[\ufb00-\ufb06]");

  private Characters() {}

  /** {@code text} without harmful characters. Takes time linear in its length. */
  public static String harmless(String text) {
    return composed(visibleOnly(text));
  }

  /**
   * Letters in their composed form, and ligatures as the letters that they are: so does everybody
   * write who asks for them.
   */
  private static String composed(String text) {
    boolean plain = true;
    for (int i = 0; plain && i < text.length(); i++) {
      plain = text.charAt(i) < FIRST_COMBINING_MARK;
    }
    if (plain) {
      return text;
    }
    String letters =
        LIGATURE.matcher(text).replaceAll(found -> Normalizer.normalize(found.group(), Form.NFKC));
    return Normalizer.normalize(letters, Form.NFC);
  }

  private static String visibleOnly(String text) {
    int first = firstHarmful(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    int i = first;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c == ESCAPE) {
        i = afterEscape(text, i);
        continue;
      }
      if (isLineEnd(c)) {
        out.append('\n');
        i += c == '\r' && text.startsWith("\n", i + 1) ? 2 : 1;
        continue;
      }
      if (isLoneSurrogate(c)) {
        out.append('\ufffd');
      } else if (!isInvisible(c)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** {@code text} without harmful characters, its line ends and tabs turned into spaces. */
  public static String oneLine(String text) {
    return harmless(text).replace('\n', ' ').replace('\t', ' ');
  }

  /** {@code text} with every harmful character written out, as {@code ‹U+202E›}. */
  public static String visible(String text) {
    if (firstHarmful(text) == text.length() && text.indexOf('\n') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          boolean harmful = isInvisible(c) || isLineEnd(c) || isLoneSurrogate(c);
          out.append(harmful ? String.format("‹U+%04X›", c) : Character.toString(c));
        });
    return out.toString();
  }

  /** {@code text} on one line, cut to a length that suits a message. */
  public static String shown(String text) {
    String line = strip(oneLine(text.substring(0, Math.min(text.length(), 2 * LONGEST_SHOWN))));
    return line.length() > LONGEST_SHOWN
        ? line.substring(0, boundary(line, LONGEST_SHOWN)) + "…"
        : line;
  }

  /** At most {@code most} characters of a text, with an ellipsis where there were more. */
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, boundary(text, most - 1)) + "…";
  }

  /** The offset {@code at}, or the one before it where that would cut a character in two. */
  public static int boundary(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }

  /** Whether {@code c} is white space, no-break spaces included. */
  public static boolean isSpace(int c) {
    return (c <= ' ' || c >= 0x7f) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** {@code text} without white space, no-break spaces included, at either end. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** {@code text} with a single space for each run of ASCII white space. */
  public static String singleSpaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean spaced = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c >= '\t' && c <= '\r';
      if (!space) {
        out.append(c);
      } else if (!spaced) {
        out.append(' ');
      }
      spaced = space;
    }
    return out.toString();
  }

  private static int firstHarmful(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f || c == '\n' || c == '\t';
      if (!plain && (Character.isSurrogate(c) || isLineEnd(c) && c != '\n' || isInvisible(c))) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0b
        || c == '\f'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isInvisible(int c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c >= 0x7f && c <= 0x9f
        || c == 0xad
        || c == 0x61c
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x2069
        || c == 0xfeff
        || c >= 0xfff9 && c <= 0xfffb
        || c >= 0xe0000 && c <= 0xe007f;
  }

  /**
   * Where the text goes on after the escape sequence at {@code start} (ECMA-48: CSI, section 5.4;
   * OSC and the other strings, 5.6). A string without an end loses only its two opening characters.
   */
  private static int afterEscape(String text, int start) {
    if (start + 1 >= text.length()) {
      return text.length();
    }
    return switch (text.charAt(start + 1)) {
      case '[' -> afterControlSequence(text, start + 2);
      case ']', 'P', 'X', '^', '_' -> afterString(text, start + 2);
      default -> afterTwoCharacterEscape(text, start + 1);
    };
  }

  private static int afterControlSequence(String text, int i) {
    while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) <= 0x3f) {
      i++;
    }
    return i < text.length() && text.charAt(i) >= 0x40 && text.charAt(i) <= 0x7e ? i + 1 : i;
  }

  private static int afterString(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u0007' || c == 0x9c) {
        return i + 1;
      }
      if (c == ESCAPE) {
        return text.startsWith("\\", i + 1) ? i + 2 : start;
      }
      if (c == '\n') {
        return start;
      }
    }
    return start;
  }

  private static int afterTwoCharacterEscape(String text, int i) {
    while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) <= 0x2f) {
      i++;
    }
    return i < text.length() && text.charAt(i) >= 0x30 && text.charAt(i) <= 0x7e ? i + 1 : i;
  }
}
