package dateline.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the accents off Latin letters, as who asks for "Renee Durr" leaves them out. */
public final class Accents {
  private static final Pattern MARKED_LATIN = Pattern.compile("(\\p{IsLatin})\\p{Mn}+");

  /** Latin letters that no mark takes apart. */
  private static final Map<Character, String> WHOLE =
      Map.of('ø', "o", 'ł', "l", 'đ', "d", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ħ', "h");

  private Accents() {}

  /**
   * @param lower in lower case
   */
  public static String without(String lower) {
    if (isPlain(lower)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String bare = MARKED_LATIN.matcher(apart).replaceAll("$1");
    StringBuilder out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      String whole = WHOLE.get(bare.charAt(i));
      out.append(whole == null ? String.valueOf(bare.charAt(i)) : whole);
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Whether a text has no characters but those of ASCII. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
