package dateline.time;

import dateline.time.calendar.DayPart;
import dateline.time.calendar.Season;
import dateline.time.calendar.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that time expressions are made of, read from {@code lexicon.txt}. A hash table with
 * open addressing, so that a word is looked up in a text in place, without a string being made of
 * it: the great majority of the words of an article are not in it.
 */
final class Lexicon {
  /** What is known of a word: its value in each category, 0 where it is not of that category. */
  record Entry(String word, int[] values) {
    int value(Category category) {
      return values[category.ordinal()];
    }

    /** Whether a time expression may begin with it: it is not only a verb. */
    boolean opens() {
      for (Category category : Category.values()) {
        if (values[category.ordinal()] != 0 && OPENING.contains(category)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The categories of the words with which an expression may begin. */
  private static final Set<Category> OPENING =
      EnumSet.complementOf(
          EnumSet.of(
              Category.VERB,
              Category.RESCHEDULED,
              Category.NAMED_DAY,
              Category.COUNTED,
              Category.TITLE_TAIL,
              Category.NUMBERED,
              Category.YEARLY));

  static final Lexicon ENGLISH = read("lexicon.txt");

  private final Entry[] table;
  private final int longest;

  private Lexicon(List<Entry> entries) {
    table = new Entry[Integer.highestOneBit(entries.size()) * 8];
    int length = 0;
    for (Entry entry : entries) {
      int slot = slot(entry.word, 0, entry.word.length());
      while (table[slot] != null) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = entry;
      length = Math.max(length, entry.word.length());
    }
    longest = length;
  }

  /** What is known of the word at {@code start} to {@code end} of the text, whatever its case. */
  @Nullable Entry find(CharSequence text, int start, int end) {
    if (end - start > longest) {
      return null;
    }
    int slot = slot(text, start, end);
    while (table[slot] != null) {
      if (matches(table[slot].word, text, start, end)) {
        return table[slot];
      }
      slot = slot + 1 & table.length - 1;
    }
    return null;
  }

  private int slot(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + (text.charAt(i) | 0x20);
    }
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  private static boolean matches(String word, CharSequence text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Character.toLowerCase(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  /** The lines of one of this package's data files, without comments (#) and empty ones. */
  static List<String> lines(String resource) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      return new String(
              Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " could not be read", e);
    }
  }

  private static Lexicon read(String resource) {
    List<Entry> entries = new ArrayList<>();
    lines(resource).forEach(line -> add(entries, line.split(" ")));
    return new Lexicon(entries);
  }

  private static void add(List<Entry> entries, String[] fields) {
    Category category = Category.valueOf(fields[0]);
    for (int i = 2; i < fields.length; i++) {
      entry(entries, fields[i]).values[category.ordinal()] = value(category, fields[1]);
    }
  }

  private static Entry entry(List<Entry> entries, String word) {
    for (Entry entry : entries) {
      if (entry.word.equals(word)) {
        return entry;
      }
    }
    Entry entry = new Entry(word, new int[Category.values().length]);
    entries.add(entry);
    return entry;
  }

  private static int value(Category category, String field) {
    return switch (category) {
      case MONTH, SHORT_MONTH, WEEKDAY, WEEKDAYS, SHORT_WEEKDAY, NUMBER, ORDINAL, DECADE, OPENER ->
          Integer.parseInt(field);
      case RESCHEDULED, NAMED_DAY, TITLE_TAIL, NUMBERED, COUNTED, YEARLY -> Integer.parseInt(field);
      case UNIT, UNITS, RECURRENCE, SECOND_RECURRENCE, LASTING, MIDDLE ->
          Unit.valueOf(field).ordinal() + 1;
      case DAY_PART -> DayPart.valueOf(field).ordinal() + 1;
      case SEASON -> Season.valueOf(field).ordinal() + 1;
      case VERB -> VerbForm.valueOf(field).ordinal() + 1;
    };
  }
}
