package dateline.quotation;

import java.text.Normalizer;

/**
 * Knows the signs that may stand around a quotation: those of Unicode's property Quotation_Mark
 * (PropList, version 16), the signs that are taken for them (primes, accents, Hebrew gershayim,
 * ornaments), and every other opening and closing sign (general categories Pi, Pf, Ps, Pe) but
 * round, square and curly brackets. Signs that close one another are of one family.
 */
public final class QuotationMarks {
  /** The family of the apostrophe, whose signs may also stand within and after words. */
  public static final int SINGLE = 1;

  /** The family of the double quotation mark. */
  public static final int DOUBLE = 2;

  private static final String[] FAMILIES = {
    "",
    "'‘’‚‛`´ʹʻʼʽˈꞌ＇′‵׳՚",
    "\"“”„‟＂″‶‴‷⁗ʺ˝ˮ״❝❞❠⹂\ud83d\ude76\ud83d\ude77\ud83d\ude78",
    "«»≪≫",
    "‹›",
    "❛❜❟",
    "〝〞〟"
  };

  private QuotationMarks() {}

  /** The family of a sign; 0 where it is no quotation mark. */
  public static int family(int c) {
    if (c < 0x80 && c != '"' && c != '\'' && c != '`' || Character.isAlphabetic(c) && c > 0x0fff) {
      return 0;
    }
    for (int family = 1; family < FAMILIES.length; family++) {
      if (FAMILIES[family].indexOf(c) >= 0) {
        return family;
      }
    }
    return switch (Character.getType(c)) {
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.START_PUNCTUATION -> isBracket(c) ? 0 : c;
      case Character.FINAL_QUOTE_PUNCTUATION, Character.END_PUNCTUATION -> isBracket(c) ? 0 : c - 1;
      default -> 0;
    };
  }

  /** Whether a sign opens a quotation wherever it opens or closes one, by its category. */
  public static boolean opens(int c) {
    return switch (Character.getType(c)) {
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.START_PUNCTUATION -> true;
      default -> c == '≪';
    };
  }

  /** A sign that closes, and is used as an opening one in Swedish, Finnish and Danish. */
  static boolean closes(int c) {
    return switch (Character.getType(c)) {
      case Character.FINAL_QUOTE_PUNCTUATION, Character.END_PUNCTUATION -> true;
      default -> c == '≫';
    };
  }

  /**
   * Whether a sign closes the quotation that another of its family opened: “…”, „…“, ”…”, »…«, «…»,
   * "…". An opening sign does so only after one that stands low, or that is itself a closing one.
   */
  public static boolean closes(int c, int opening) {
    return family(c) == family(opening)
        && (!opens(c) || closes(opening) || "„‚⹂".indexOf(opening) >= 0);
  }

  private static boolean isBracket(int c) {
    String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return "()[]{}〔〕".contains(plain);
  }
}
