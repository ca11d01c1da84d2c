package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Fixed;
import dateline.time.calendar.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in digits: "2021-09-10", "2021-09", "10/28/2013", "28.10.2013", and "9/11". */
final class NumericDateRules {
  /** The day that American English names by its digits. */
  static final LocalDate NINE_ELEVEN = LocalDate.of(2001, 9, 11);

  private NumericDateRules() {}

  static @Nullable RuleMatch<Meaning> date(Tokens t, int i) {
    if (!t.isNumber(i) || !t.isJoined(i + 1) || !t.isJoined(i + 2) || !t.isNumber(i + 2)) {
      return null;
    }
    if (t.length(i) == 4 && t.isAny(i + 1, "-", "/") && t.length(i + 2) == 2) {
      return iso(t, i);
    }
    return isNineEleven(t, i)
        ? new RuleMatch<>(new Fixed(Unit.DAY, NINE_ELEVEN), i + 3)
        : withYearLast(t, i);
  }

  private static boolean isNineEleven(Tokens t, int i) {
    boolean alone = !t.isJoined(i) || t.isDash(i - 1);
    return alone && t.are(i, "9", "/", "11") && !(t.isJoined(i + 3) && t.is(i + 3, "/"));
  }

  private static @Nullable RuleMatch<Meaning> withYearLast(Tokens t, int i) {
    boolean slashed = t.is(i + 1, "/") && t.is(i + 3, "/");
    boolean dotted = t.is(i + 1, ".") && t.is(i + 3, ".") && t.length(i + 4) == 4;
    boolean dashed = t.is(i + 1, "-") && t.is(i + 3, "-") && t.length(i + 4) == 4;
    if (!slashed && !dotted && !dashed
        || !t.isJoined(i + 3)
        || !t.isJoined(i + 4)
        || !t.isNumber(i + 4)
        || t.length(i) > 2
        || t.length(i + 2) > 2
        || t.isJoined(i + 5) && t.isDash(i + 5)) {
      return null;
    }
    int year = shortYear(t, i + 4);
    int first = t.number(i);
    int second = t.number(i + 2);
    boolean either = first != second && isMonth(first) && isMonth(second) && year >= 1000;
    if (either) {
      return new RuleMatch<>(new Meaning.EitherDay(year, first, second), i + 5);
    }
    return first > 12 ? day(year, second, first, i + 5) : day(year, first, second, i + 5);
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= 12;
  }

  private static @Nullable RuleMatch<Meaning> iso(Tokens t, int i) {
    boolean withDay =
        t.is(i + 3, t.word(i + 1))
            && t.isJoined(i + 3)
            && t.isJoined(i + 4)
            && t.length(i + 4) == 2
            && t.isNumber(i + 4);
    if (withDay) {
      return day(t.number(i), t.number(i + 2), t.number(i + 4), i + 5);
    }
    boolean month =
        t.is(i + 1, "-")
            && t.number(i) >= 1500
            && t.number(i) < 2200
            && t.number(i + 2) >= 1
            && t.number(i + 2) <= 12
            && !(t.isJoined(i + 3) && t.isDash(i + 3));
    return month
        ? new RuleMatch<>(
            new Fixed(Unit.MONTH, LocalDate.of(t.number(i), t.number(i + 2), 1)), i + 3)
        : null;
  }

  /** A year of two or four digits, of which two are those of 1940 to 2039; -1 for any other. */
  static int shortYear(Tokens t, int i) {
    int year = t.number(i);
    return switch (t.length(i)) {
      case 2 -> year < 40 ? 2000 + year : 1900 + year;
      case 4 -> year;
      default -> -1;
    };
  }

  /** The day, where the calendar has it. */
  static @Nullable RuleMatch<Meaning> day(int year, int month, int day, int end) {
    try {
      return year < 1000
          ? null
          : new RuleMatch<>(new Fixed(Unit.DAY, LocalDate.of(year, month, day)), end);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
