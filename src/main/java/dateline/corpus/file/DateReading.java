package dateline.corpus.file;

import dateline.text.Characters;
import dateline.text.RuleTable;
import dateline.time.calendar.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An absolute calendar date as files and pages write it, read from a short string. */
public sealed interface DateReading {
  RuleTable TABLE = RuleTable.of(DateReading.class);

  /** A date that exists. */
  record Known(LocalDate first, Precision precision) implements DateReading {}

  /** A date in a known form that the calendar does not have, such as 2023-02-30. */
  record Nonexistent(String written) implements DateReading {}

  /** Numbers of which it is not clear which is the month, such as 03/04/2019. */
  record Ambiguous(String written, LocalDate dayFirst, LocalDate monthFirst)
      implements DateReading {}

  /** No date in a form that is read. */
  record None() implements DateReading {}

  Pattern ISO = TABLE.pattern("iso");
  Pattern COMPACT = TABLE.pattern("compact");
  Pattern DAY_FIRST = TABLE.pattern("day-first");
  Pattern MONTH_FIRST = TABLE.pattern("month-first");
  Pattern MONTH_ONLY = TABLE.pattern("month-only");
  Pattern YEAR_ONLY = TABLE.pattern("year-only");
  Pattern NUMBERS = TABLE.pattern("numbers");

  /** The names of the months and their short forms, in small letters. */
  Map<String, Integer> MONTHS =
      TABLE.meanings("months").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, month -> Integer.valueOf(month.getValue())));

  /** Months in whose place, before a year, a name may stand: "Mars 2020", the mission. */
  Set<String> NAMED_MONTHS = TABLE.words("named-months");

  /** Seconds or milliseconds since 1970, of days from 2001 on. */
  Pattern EPOCH = TABLE.pattern("epoch");

  /** Reads a date that a file states by itself: days, months and years, with or without a time. */
  static DateReading stated(String written) {
    if (EPOCH.matcher(written.strip()).matches()) {
      long seconds = Long.parseLong(written.strip().substring(0, 10));
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
      return new Known(day, Precision.DAY);
    }
    DateReading day = day(written);
    if (!(day instanceof None)) {
      return day;
    }
    Matcher month = MONTH_ONLY.matcher(written);
    if (findsMonth(month) && isMonth(month, written.strip())) {
      return known(written, year(month), monthOf(month.group("month")), 1, Precision.MONTH);
    }
    Matcher year = YEAR_ONLY.matcher(written.strip());
    return year.matches() ? known(written, year(year), 1, 1, Precision.YEAR) : new None();
  }

  /** Finds the first date to the day, or in ISO form to the month, in a line of a page. */
  static DateReading day(String line) {
    String spaced = spaced(line);
    for (Pattern form : new Pattern[] {MONTH_FIRST, DAY_FIRST}) {
      Matcher named = form.matcher(spaced);
      if (findsMonth(named)) {
        return known(
            named.group(),
            year(named),
            monthOf(named.group("month")),
            number(named, "day"),
            Precision.DAY);
      }
    }
    Matcher numbers = NUMBERS.matcher(spaced);
    if (numbers.find()) {
      return numbers(numbers);
    }
    for (Pattern form : new Pattern[] {ISO, COMPACT}) {
      Matcher iso = form.matcher(spaced);
      if (iso.find()) {
        boolean month = iso.group("day") == null;
        int day = month ? 1 : number(iso, "day");
        return known(
            iso.group(),
            year(iso),
            number(iso, "number"),
            day,
            month ? Precision.MONTH : Precision.DAY);
      }
    }
    return new None();
  }

  /** The day that a timestamp begins with, as 2023-10-28T09:00:00Z; empty where it has none. */
  static Optional<LocalDate> timestamped(String written) {
    try {
      return written.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(written.substring(0, 10)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static DateReading numbers(Matcher numbers) {
    int a = number(numbers, "a");
    int b = number(numbers, "b");
    if (isMonth(a) && isMonth(b) && a != b) {
      return new Ambiguous(
          numbers.group(), LocalDate.of(year(numbers), b, a), LocalDate.of(year(numbers), a, b));
    }
    return known(numbers.group(), year(numbers), Math.min(a, b), Math.max(a, b), Precision.DAY);
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  private static DateReading known(
      String written, int year, int month, int day, Precision precision) {
    try {
      return new Known(LocalDate.of(year, month, day), precision);
    } catch (DateTimeException e) {
      return new Nonexistent(written);
    }
  }

  private static String spaced(String line) {
    StringBuilder spaced = new StringBuilder(line);
    for (int i = 0; i < spaced.length(); i++) {
      if (Characters.isSpace(spaced.charAt(i))) {
        spaced.setCharAt(i, ' ');
      }
    }
    return spaced.toString();
  }

  private static int year(Matcher matcher) {
    return number(matcher, "year");
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Goes on to the next match whose word is the name of a month. */
  private static boolean findsMonth(Matcher matcher) {
    while (matcher.find()) {
      if (MONTHS.containsKey(matcher.group("month").toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is no name, or stands in nothing but the date. */
  private static boolean isMonth(Matcher month, String written) {
    return month.group().equals(written)
        || !NAMED_MONTHS.contains(month.group("month").toLowerCase(Locale.ROOT));
  }

  private static int monthOf(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }
}
