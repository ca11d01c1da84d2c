package dateline.shell.terminal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The zero-width joiner and non-joiner where they belong: between the parts of an emoji, and
 * between letters of scripts that join or stack them (UAX #31, section 2.3), such as Persian.
 * Anywhere else they only hide something.
 */
final class Joiners {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int FIRST_SKIN_TONE = 0x1F3FB;
  private static final int LAST_SKIN_TONE = 0x1F3FF;

  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.NKO,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Joiners() {}

  /** Whether the character at a place of a text is one of the two, and belongs there. */
  static boolean isNeeded(String text, int at) {
    int c = text.charAt(at);
    if (c != JOINER && c != NON_JOINER || at == 0 || at + 1 == text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return c == JOINER && isEmoji(before) && Character.isExtendedPictographic(after)
        || isOfJoiningScript(before) && isOfJoiningScript(after);
  }

  private static boolean isEmoji(int c) {
    return Character.isExtendedPictographic(c)
        || c == EMOJI_STYLE
        || c >= FIRST_SKIN_TONE && c <= LAST_SKIN_TONE;
  }

  /** Letters, and the marks that stand on them. */
  private static boolean isOfJoiningScript(int c) {
    return JOINING.contains(UnicodeScript.of(c)) && (Character.isLetter(c) || isMark(c));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
