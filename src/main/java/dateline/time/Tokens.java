package dateline.time;

import dateline.time.calendar.DayPart;
import dateline.time.calendar.Season;
import dateline.time.calendar.Unit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words (runs of letters), numbers (runs of ASCII digits) and marks (any other
 * character that is not white space), with what the lexicon knows of the words. "5pm" is two
 * tokens, "1990s" is two, "two-year" is three. Reading past either end finds nothing, so that a
 * rule may look ahead without asking how much is left.
 */
final class Tokens {
  private static final int[] NO_VALUES = new int[Category.values().length];
  private static final Lexicon.Entry UNKNOWN_WORD = new Lexicon.Entry("", NO_VALUES);
  private static final Lexicon.Entry DIGITS = new Lexicon.Entry("0", NO_VALUES);
  private static final Lexicon.Entry MARK = new Lexicon.Entry(".", NO_VALUES);
  private static final Lexicon.Entry NOTHING = new Lexicon.Entry(" ", NO_VALUES);

  private final String text;
  private int[] starts;
  private int[] ends;
  private Lexicon.Entry[] entries;
  private int count;

  Tokens(String text) {
    this.text = text;
    int room = text.length() / 5 + 8;
    starts = new int[room];
    ends = new int[room];
    entries = new Lexicon.Entry[room];
    int at = 0;
    while (at < text.length()) {
      at =
          Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0'
              ? at + 1
              : token(at);
    }
  }

  private int token(int start) {
    char first = text.charAt(start);
    int end = start + 1;
    if (isDigit(first)) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      add(start, end, DIGITS);
    } else if (Character.isLetter(first)) {
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      Lexicon.Entry entry = Lexicon.ENGLISH.find(text, start, end);
      add(start, end, entry == null ? UNKNOWN_WORD : entry);
    } else {
      add(start, end, MARK);
    }
    return end;
  }

  private void add(int start, int end, Lexicon.Entry entry) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      entries = Arrays.copyOf(entries, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    entries[count++] = entry;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  int count() {
    return count;
  }

  String text() {
    return text;
  }

  /** Offset of the token's first character. */
  int start(int i) {
    return starts[i];
  }

  /** Offset after the token's last character. */
  int end(int i) {
    return ends[i];
  }

  /** The token's characters, as they stand; empty past either end. */
  String word(int i) {
    return exists(i) ? text.substring(starts[i], ends[i]) : "";
  }

  int length(int i) {
    return exists(i) ? ends[i] - starts[i] : 0;
  }

  boolean exists(int i) {
    return i >= 0 && i < count;
  }

  /** The token's value in a category of the lexicon; 0 where it has none. */
  int value(int i, Category category) {
    return entry(i).value(category);
  }

  private Lexicon.Entry entry(int i) {
    return exists(i) ? entries[i] : NOTHING;
  }

  /** Whether a time expression may begin here at all: a number, or a word of the lexicon. */
  boolean mayBegin(int i) {
    Lexicon.Entry entry = entries[i];
    return entry.opens() || entry == DIGITS || entry == MARK && isApostrophe(i);
  }

  /** Whether the token is this word or mark, whatever its case. */
  boolean is(int i, String word) {
    if (!exists(i) || ends[i] - starts[i] != word.length()) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (small(text.charAt(starts[i] + k)) != small(word.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  /** The small letter of an English capital: the words of the rules are English. */
  private static int small(char c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  boolean isAny(int i, String... words) {
    for (String word : words) {
      if (is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether these words stand here, one after the other. */
  boolean are(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!is(i + k, words[k])) {
        return false;
      }
    }
    return true;
  }

  boolean isNumber(int i) {
    return entry(i) == DIGITS;
  }

  boolean isMark(int i) {
    return entry(i) == MARK;
  }

  boolean isWord(int i) {
    return exists(i) && entries[i] != DIGITS && entries[i] != MARK;
  }

  boolean isCapitalised(int i) {
    return isWord(i) && Character.isUpperCase(text.charAt(starts[i]));
  }

  /** Whether the word is in small letters from its first. */
  boolean isSmall(int i) {
    return isWord(i) && Character.isLowerCase(text.charAt(starts[i]));
  }

  /** Whether the token ends with these characters. */
  boolean endsWith(int i, String ending) {
    return exists(i) && text.startsWith(ending, ends[i] - ending.length());
  }

  boolean isApostrophe(int i) {
    return isAny(i, "'", "’", "‘", "`");
  }

  boolean isDash(int i) {
    return isAny(i, "-", "–", "—", "‐", "‑");
  }

  /** Whether nothing stands between the token and the one before it. */
  boolean isJoined(int i) {
    return exists(i) && exists(i - 1) && ends[i - 1] == starts[i];
  }

  /** Whether an empty line, which ends every expression and sentence, stands before the token. */
  boolean beginsParagraph(int i) {
    return i == 0 || !exists(i) || breaks(ends[i - 1], starts[i]) > 1;
  }

  /** Whether the token is the first of a line. */
  boolean beginsLine(int i) {
    return i == 0 || !exists(i) || breaks(ends[i - 1], starts[i]) > 0;
  }

  private int breaks(int from, int to) {
    int lines = 0;
    for (int at = from; at < to && lines < 2; at++) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The number that the token's digits spell, or -1 where it is none or has over nine digits. */
  int number(int i) {
    if (!isNumber(i) || length(i) > 9) {
      return -1;
    }
    int number = 0;
    for (int at = starts[i]; at < ends[i]; at++) {
      number = 10 * number + text.charAt(at) - '0';
    }
    return number;
  }

  /** The unit that the word names, in the singular or the plural. */
  @Nullable Unit unit(int i) {
    Unit singular = singularUnit(i);
    return singular == null ? pluralUnit(i) : singular;
  }

  @Nullable Unit singularUnit(int i) {
    return unit(i, Category.UNIT);
  }

  @Nullable Unit pluralUnit(int i) {
    return unit(i, Category.UNITS);
  }

  /** The unit that is the token's value in a category whose values are units. */
  @Nullable Unit unit(int i, Category category) {
    int value = value(i, category);
    return value == 0 ? null : Unit.values()[value - 1];
  }

  /** The month that the word names, in full or cut short, as a number; 0 where it names none. */
  int month(int i) {
    int month = value(i, Category.MONTH);
    return month > 0 ? month : value(i, Category.SHORT_MONTH);
  }

  @Nullable DayPart dayPart(int i) {
    int value = value(i, Category.DAY_PART);
    return value == 0 ? null : DayPart.values()[value - 1];
  }

  @Nullable VerbForm verbForm(int i) {
    int value = value(i, Category.VERB);
    return value == 0 ? null : VerbForm.values()[value - 1];
  }

  @Nullable Season season(int i) {
    int value = value(i, Category.SEASON);
    return value == 0 ? null : Season.values()[value - 1];
  }

  /**
   * Whether a word in small letters goes on with the sentence, and is no noun of the expression.
   */
  boolean isLink(int i) {
    return verbForm(i) != null
        || isAny(
            i, "and", "or", "but", "when", "there", "that", "as", "by", "to", "in", "on", "for",
            "with", "while", "because", "after", "before", "until", "through", "he", "she", "it",
            "they", "we", "the", "a");
  }
}
