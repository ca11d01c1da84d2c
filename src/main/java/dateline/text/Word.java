package dateline.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of a text: a run of letters and digits, with an apostrophe or a full stop between letters
 * ("O'Neil", "U.S"), without a possessive ending. Hyphens part words, but for designations: "F-35".
 *
 * @param text the word as it stands
 * @param span where it stands
 */
public record Word(String text, Span span) {
  /** Ligatures, and letters and digits that are as wide as Chinese ones. */
  private static final Pattern WIDE = Pattern.compile("[\ufb00-\ufb06\uff01-\uff5e]");

  private static final Set<String> STOP = RuleTable.of(Word.class).words("stop");

  /** The most letters of a designation before its number: "MiG-29". */
  private static final int LONGEST_CODE = 3;

  /** The words of a text in order. Linear in its length. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && continues(text, i)) {
        i++;
      }
      words.add(word(text, start, i));
    }
    return words;
  }

  private static boolean continues(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (isDesignation(text, i)) {
      return true;
    }
    boolean joint = c == '\'' || c == '’' || c == '.' || c == ',';
    if (!joint || i + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return c == ',' || c == '.' && Character.isDigit(after)
        ? Character.isDigit(before) && Character.isDigit(after)
        : Character.isLetter(before) && Character.isLetter(after);
  }

  /**
   * Whether a hyphen or a slash stands within a designation: "F-35", "G-20", "MiG-29", "AC/DC". It
   * has a few letters, the first a capital, and then a number, or letters all in capitals.
   */
  private static boolean isDesignation(String text, int i) {
    char c = text.charAt(i);
    if (c != '-' && c != '\u2011' && c != '/' || i + 1 >= text.length()) {
      return false;
    }
    int start = i;
    while (start > 0 && i - start <= LONGEST_CODE && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean code =
        start < i
            && i - start <= LONGEST_CODE
            && Character.isUpperCase(text.charAt(start))
            && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    char after = text.charAt(i + 1);
    return code
        && (c == '/'
            ? Character.isUpperCase(text.charAt(i - 1)) && isCapitals(text, i + 1)
            : Character.isDigit(after) && (start == 0 || text.charAt(start - 1) != '-'));
  }

  /** Whether one or two capitals stand here alone. */
  private static boolean isCapitals(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
      end++;
    }
    boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return end > start && end - start < LONGEST_CODE && ends;
  }

  private static Word word(String text, int start, int end) {
    String word = text.substring(start, end);
    boolean possessive = word.endsWith("'s") || word.endsWith("’s");
    int last = possessive && word.length() > 2 ? end - 2 : end;
    return new Word(text.substring(start, last), new Span(start, last));
  }

  /** The same word where its text begins at this offset of another. */
  public Word shift(int by) {
    return new Word(text, span.shift(by));
  }

  /** Whether a single space alone parts it from the word before it. */
  public boolean follows(Word before, String text) {
    return text.substring(before.span().end(), span.start()).equals(" ");
  }

  public String lower() {
    boolean wide = !Accents.isPlain(text) && WIDE.matcher(text).find();
    String plain = wide ? Normalizer.normalize(text, Form.NFKC) : text;
    String lower = plain.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    String joined = lower.replace("/", "").replace("-", "").replace("\u2011", "");
    return Accents.without(joined);
  }

  /** Whether it is written as a name is, "iPhone" too. */
  public boolean capitalised() {
    return Character.isUpperCase(text.charAt(0))
        || text.length() > 2
            && Character.isLowerCase(text.charAt(0))
            && Character.isUpperCase(text.charAt(1));
  }

  public boolean numeric() {
    return Character.isDigit(text.charAt(0));
  }

  /** Whether it carries no meaning of its own: an article, a preposition, an auxiliary. */
  public boolean stop() {
    return STOP.contains(lower());
  }

  /** Its stem. */
  public String stem() {
    return Stem.of(lower());
  }
}
