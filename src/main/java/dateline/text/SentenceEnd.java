package dateline.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a mark that may end a sentence of English news text does. */
final class SentenceEnd {
  private static final RuleTable TABLE = RuleTable.of(SentenceEnd.class);

  /** Abbreviations that stand before a name, a number or another word, and never end a sentence. */
  private static final Set<String> NEVER = TABLE.words("never");

  /**
   * Abbreviations that may end a sentence: they do where the next word is one that sentences begin
   * with.
   */
  private static final Set<String> MAYBE = TABLE.words("maybe");

  private static final Set<String> BEFORE_NUMBER = TABLE.words("before-number");

  /** Words that open sentences and seldom are the second word of a name. */
  private static final Set<String> STARTERS = TABLE.words("starters");

  /** Names that end with an exclamation mark. */
  private static final Set<String> EXCLAIMING = TABLE.words("exclaiming");

  private static final String OPENERS = "\"'“‘([«—–-";

  private static final Pattern SPEAKER = TABLE.pattern("speaker");
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

  /** U.S, D-N.Y, 8p.m: a letter behind a full stop, and not the figures of 10.15pm or 3.5. */
  private static boolean dotted(String word) {
    int last = word.lastIndexOf('.');
    return word.length() <= 8
        && last > 0
        && last + 1 < word.length()
        && Character.isLetter(word.charAt(last + 1));
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
