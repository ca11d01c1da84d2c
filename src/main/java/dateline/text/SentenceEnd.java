package dateline.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a mark that may end a sentence of English news text does. */
final class SentenceEnd {
  /** Abbreviations that stand before a name, a number or another word, and never end a sentence. */
  private static final Set<String> NEVER =
      Set.of(
          ("mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen lt col maj capt cmdr adm"
                  + " brig sgt cpl pvt hon rev fr pres supt det insp atty asst assoc amb"
                  + " msgr sec treas vs v cf viz approx")
              .split(" "));

  /**
   * Abbreviations that may end a sentence: they do where the next word is one that sentences begin
   * with.
   */
  private static final Set<String> MAYBE =
      Set.of(
          ("al inc corp co ltd llc plc bros jr sr esq etc st mt ft sec ca dist dept univ ave blvd"
               + " rd est no nos ph.d m.d b.a m.a a.m p.m u.s u.k u.n e.u u.a.e d.c n.y l.a u.s.a"
               + " d.n.y i.e e.g ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich"
               + " minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo")
              .split(" "));

  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "al no nos p pp vol fig art sec ch jan feb mar apr jun jul aug sep sept oct nov dec"
              .split(" "));

  /** Words that open sentences and seldom are the second word of a name. */
  private static final Set<String> STARTERS =
      Set.of(
          ("the a an in on at by for from with without after before since as if when while where"
               + " although though but and or so yet nor he she it they we i you his her its their"
               + " our my your this that these those there here then now still also however"
               + " meanwhile last earlier later one two three some many most all both no not what"
               + " who why how is are was were under during despite because until according more"
               + " other another each every instead even just only such mr mrs ms officials police"
               + " analysts critics")
              .split(" "));

  /** Names that end with an exclamation mark. */
  private static final Set<String> EXCLAIMING =
      Set.of("yahoo yum jeopardy oklahoma mamma wham panic joomla oliver hello kahoot".split(" "));

  private static final String OPENERS = "\"'“‘([«—–-";

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:[\\p{Lu}][\\p{L}.’'-]*+ |the |a |an |of |and |Mr |Ms ){1,6}"
              + "(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|tweeted|shouted|joked|recalled|wondered|continued|exclaimed|cried)\\b.*",
          Pattern.DOTALL);
  private static final int SPEAKER_LOOKAHEAD = 100;

  private SentenceEnd() {}

  /**
   * @param text the text
   * @param start where the sentence in hand begins
   * @param stop where its last mark ends: a full stop, question mark, exclamation mark or ellipsis
   * @param closed where the closing quotation marks and brackets after that end
   * @param next where the next sentence would begin
   * @param end where the paragraph ends
   */
  static boolean at(String text, int start, int stop, int closed, int next, int end) {
    int word = skipOpeners(text, next, end);
    if (word == end || isLowerCase(text, word, end)) {
      return false;
    }
    boolean quoted = closed > stop;
    if (text.charAt(stop - 1) == '!' && !quoted && isInName(text, start, stop, word, end)) {
      return false;
    }
    if (text.charAt(stop - 1) != '.') {
      return !(quoted && speaks(text, next, end));
    }
    if (inEllipsis(text, start, stop, word)) {
      return false;
    }
    return quoted || ends(lastWord(text, start, stop - 1), text, word, end);
  }

  /** Whether an exclamation mark is part of a name: "Yahoo! said", "Yum! Foods of Lund". */
  private static boolean isInName(String text, int start, int stop, int next, int end) {
    String before = lastWord(text, start, stop - 1);
    boolean capital = !before.isEmpty() && Character.isUpperCase(before.charAt(0));
    boolean starts = STARTERS.contains(wordAt(text, next, end).toLowerCase(Locale.ROOT));
    boolean first = start + before.length() + 1 >= stop;
    return capital
        && !starts
        && (EXCLAIMING.contains(before.toLowerCase(Locale.ROOT))
            || !first && isTitle(text, next, end));
  }

  /**
   * Whether the words from here are names and a verb of saying or doing, as after a firm's name.
   */
  private static boolean isTitle(String text, int next, int end) {
    int space = text.indexOf(' ', next);
    return space > 0
        && space < end
        && Character.isUpperCase(text.charAt(next))
        && wordAt(text, space + 1, end).equals("of");
  }

  /** Whether the word at {@code i} is in lower case; "iPads" is not. */
  private static boolean isLowerCase(String text, int i, int end) {
    return Character.isLowerCase(text.charAt(i))
        && !(i + 1 < end && Character.isUpperCase(text.charAt(i + 1)));
  }

  private static boolean ends(String word, String text, int next, int end) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean number = Character.isDigit(text.charAt(next));
    if (NEVER.contains(lower)) {
      return false;
    }
    if (BEFORE_NUMBER.contains(lower) && number) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (initial || MAYBE.contains(lower) || dotted(word)) {
      return STARTERS.contains(wordAt(text, next, end).toLowerCase(Locale.ROOT));
    }
    return true;
  }

  /** U.S, D-N.Y, J.K: capitals between full stops. */
  private static boolean dotted(String word) {
    return word.length() <= 8 && word.indexOf('.') > 0;
  }

  /** Whether the full stop before {@code stop} is one of several with spaces between them. */
  private static boolean inEllipsis(String text, int start, int stop, int next) {
    int dot = stop - 2;
    while (dot > start && Characters.isSpace(text.charAt(dot))) {
      dot--;
    }
    boolean before = dot >= start && dot < stop - 2 && text.charAt(dot) == '.';
    return before || text.charAt(next) == '.';
  }

  private static boolean speaks(String text, int from, int end) {
    int to = Math.min(end, from + SPEAKER_LOOKAHEAD);
    return SPEAKER.matcher(text).region(from, to).lookingAt();
  }

  private static int skipOpeners(String text, int i, int end) {
    while (i < end && OPENERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static String lastWord(String text, int start, int end) {
    int i = end;
    while (i > start && end - i < 24 && isWordPart(text.charAt(i - 1))) {
      i--;
    }
    String word = text.substring(i, end);
    int hyphen = word.lastIndexOf('-');
    return hyphen < 0 ? word : word.substring(hyphen + 1);
  }

  private static String wordAt(String text, int start, int end) {
    int i = start;
    while (i < end && i - start < 24 && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return text.substring(start, i);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
