package dateline.time;

import dateline.time.calendar.Holiday;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The holidays of {@code holidays.txt}, found in a text by their names. */
final class Holidays {
  private record Name(Tokens words, Holiday holiday) {}

  private static final Map<String, List<Name>> BY_FIRST_WORD = read("holidays.txt");

  private Holidays() {}

  /** The holiday whose name, with a capital, is written at a token: the longest such name. */
  static @Nullable RuleMatch<Holiday> at(Tokens t, int i) {
    if (!t.isCapitalised(i)) {
      return null;
    }
    RuleMatch<Holiday> longest = null;
    for (Name name : BY_FIRST_WORD.getOrDefault(key(t.word(i)), List.of())) {
      int end = i + name.words.count();
      if ((longest == null || end > longest.end()) && stands(name.words, t, i)) {
        longest = new RuleMatch<>(name.holiday, end);
      }
    }
    return longest;
  }

  private static boolean stands(Tokens name, Tokens t, int i) {
    for (int k = 0; k < name.count(); k++) {
      boolean same = t.is(i + k, name.word(k)) || name.isApostrophe(k) && t.isApostrophe(i + k);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<Name>> read(String resource) {
    Map<String, List<Name>> names = new HashMap<>();
    Lexicon.lines(resource).forEach(line -> add(names, line));
    return names;
  }

  private static void add(Map<String, List<Name>> names, String line) {
    int bar = line.indexOf('|');
    String[] written = line.substring(bar + 1).strip().replace(", ", ",").split(",");
    Holiday holiday = holiday(written[0], line.substring(0, bar).strip().split(" "));
    for (String name : written) {
      Tokens words = new Tokens(name);
      names
          .computeIfAbsent(key(words.word(0)), first -> new ArrayList<>())
          .add(new Name(words, holiday));
    }
  }

  private static Holiday holiday(String name, String[] rule) {
    return switch (rule[0]) {
      case "date" -> new Holiday.OnDate(name, number(rule, 1), number(rule, 2));
      case "weekday" ->
          new Holiday.OnWeekday(
              name, number(rule, 1), number(rule, 2), number(rule, 3), number(rule, 4));
      case "easter" -> new Holiday.FromEaster(name, number(rule, 1));
      default -> throw new IllegalArgumentException("no such holiday rule: " + rule[0]);
    };
  }

  private static int number(String[] rule, int field) {
    return Integer.parseInt(rule[field]);
  }
}
