package dateline.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a break that {@link java.text.BreakIterator} sees in English news text ends a sentence.
 */
final class SentenceEnd {
  /** Abbreviations that stand before a name, a number or another word, and never end a sentence. */
  private static final Set<String> NEVER =
      Set.of(
          ("mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen lt col maj capt cmdr adm"
               + " brig sgt cpl pvt hon rev fr sr st mt ft pres supt det insp atty asst assoc amb"
               + " msgr sec treas vs v cf viz approx ca eg ie dist del")
              .split(" "));

  /**
   * Abbreviations that may end a sentence: they do where the next word is one that sentences begin
   * with.
   */
  private static final Set<String> MAYBE =
      Set.of(
          ("inc corp co ltd llc plc bros jr esq etc dept univ ave blvd rd est no nos ph.d m.d b.a"
               + " m.a a.m p.m u.s u.k u.n e.u u.a.e d.c n.y l.a u.s.a d.n.y i.e e.g ala ariz ark"
               + " calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev"
               + " okla ore pa tenn tex va vt wash wis wyo")
              .split(" "));

  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no nos p pp vol fig art sec ch jan feb mar apr jun jul aug sep sept oct nov dec"
              .split(" "));

  /** Words that open sentences and seldom are the second word of a name. */
  private static final Set<String> STARTERS =
      Set.of(
          ("the a an in on at by for from with without after before since as if when while where"
               + " although though but and or so yet nor he she it they we i you his her its their"
               + " our my your this that these those there here then now still also however"
               + " meanwhile last earlier later one two three some many most all both no not what"
               + " who why how is are was were will would asked under during despite because until"
               + " according more other another each every instead even just only such mr mrs ms"
               + " officials police analysts critics")
              .split(" "));

  private static final String CLOSERS = "\"'”’)]»";
  private static final String OPENERS = "\"'“‘([«—–-";

  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:[\\p{Lu}][\\p{L}.’'-]*+ |the |a |an |of |and |Mr |Ms ){1,6}"
              + "(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|tweeted|shouted|joked|recalled|wondered|continued|exclaimed|cried)\\b.*",
          Pattern.DOTALL);
  private static final int SPEAKER_LOOKAHEAD = 100;

  private SentenceEnd() {}

  /**
   * @param text one paragraph
   * @param start where the sentence in hand begins
   * @param end where the next one would begin, less than the length of {@code text}
   */
  static boolean at(String text, int start, int end) {
    int last = end;
    while (last > start && Characters.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last == end || last == start) {
      return false;
    }
    int stop = last;
    while (stop > start && CLOSERS.indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    boolean closed = stop < last;
    char mark = stop > start ? text.charAt(stop - 1) : ' ';
    int next = nextWord(text, end);
    if (next == text.length() || Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    if (mark != '.') {
      return !(closed && speaks(text, end));
    }
    if (spacedEllipsis(text, start, stop, next)) {
      return false;
    }
    String word = lastWord(text, start, stop - 1);
    return closed || ends(word, text, next);
  }

  private static boolean ends(String word, String text, int next) {
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
      return STARTERS.contains(wordAt(text, next).toLowerCase(Locale.ROOT));
    }
    return true;
  }

  /** U.S, D-N.Y, J.K: capitals between full stops. */
  private static boolean dotted(String word) {
    return word.length() <= 8 && word.indexOf('.') > 0;
  }

  private static boolean spacedEllipsis(String text, int start, int stop, int next) {
    int dot = stop - 2;
    while (dot > start && Characters.isSpace(text.charAt(dot))) {
      dot--;
    }
    return text.charAt(next) == '.' || dot < stop - 2 && dot >= start && text.charAt(dot) == '.';
  }

  private static boolean speaks(String text, int from) {
    int to = Math.min(text.length(), from + SPEAKER_LOOKAHEAD);
    return SPEAKER.matcher(text).region(from, to).lookingAt();
  }

  private static int nextWord(String text, int i) {
    while (i < text.length()
        && (Characters.isSpace(text.charAt(i)) || OPENERS.indexOf(text.charAt(i)) >= 0)) {
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

  private static String wordAt(String text, int start) {
    int i = start;
    while (i < text.length() && i - start < 24 && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return text.substring(start, i);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
