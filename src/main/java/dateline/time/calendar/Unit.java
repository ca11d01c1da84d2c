package dateline.time.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * A unit of time: how TIMEX3 writes lengths of it ({@code P3M}) and stretches of the calendar in it
 * ({@code 2022-W43}). Weeks are those of ISO 8601, Monday to Sunday. Lengths in fortnights, decades
 * and centuries are written in weeks and years, since ISO 8601 has no letters for them and MEANTIME
 * writes them so: {@code P10Y}.
 */
public enum Unit {
  SECOND("second", "PT", "S"),
  MINUTE("minute", "PT", "M"),
  HOUR("hour", "PT", "H"),
  DAY("day", "P", "D"),
  NIGHT("night", "P", "TNI"),
  WEEKEND("weekend", "P", "WE"),
  WEEK("week", "P", "W"),
  FORTNIGHT("fortnight", "P", "W", 2),
  MONTH("month", "P", "M"),
  QUARTER("quarter", "P", "Q"),
  YEAR("year", "P", "Y"),
  DECADE("decade", "P", "Y", 10),
  CENTURY("century", "P", "Y", 100);

  private final String singular;
  private final String prefix;
  private final String letter;
  private final int times;

  Unit(String singular, String prefix, String letter) {
    this(singular, prefix, letter, 1);
  }

  Unit(String singular, String prefix, String letter, int times) {
    this.singular = singular;
    this.prefix = prefix;
    this.letter = letter;
    this.times = times;
  }

  public boolean isShorterThanDay() {
    return this == SECOND || this == MINUTE || this == HOUR;
  }

  /** A length as TIMEX3 writes it: {@code P3M}, {@code PT2.5H}, {@code PXY}. */
  public String period(Amount amount) {
    return prefix + amount.times(times).digits() + letter;
  }

  /** The unit as read aloud: "1 year", "2.5 years". */
  public String counted(Amount amount) {
    String number = amount.vague() ? "several" : amount.digits();
    return number + " " + (number.equals("1") ? singular : plural());
  }

  public String singular() {
    return singular;
  }

  public String plural() {
    return this == CENTURY ? "centuries" : singular + "s";
  }

  /** How many days one lasts, roughly: 0 below a day, 30 for a month, 365 for a year. */
  public int days() {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> 0;
      case DAY, NIGHT -> 1;
      case WEEKEND, WEEK -> 7;
      case FORTNIGHT -> 14;
      case MONTH -> 30;
      case QUARTER -> 91;
      case YEAR -> 365;
      case DECADE -> 3652;
      case CENTURY -> 36525;
    };
  }

  /** The day that lies {@code count} of this unit after {@code day}; earlier where negative. */
  LocalDate shift(LocalDate day, long count) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY, NIGHT -> day.plusDays(count);
      case WEEKEND, WEEK -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plus(count, ChronoUnit.DECADES);
      case CENTURY -> day.plus(count, ChronoUnit.CENTURIES);
    };
  }

  /** The calendar day, week, month … that {@code day} lies in. */
  Interval around(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY, NIGHT -> Interval.day(day);
      case WEEKEND -> days(monday(day).plusDays(5), 2);
      case WEEK -> days(monday(day), 7);
      case FORTNIGHT -> days(monday(day), 14);
      case MONTH -> new Interval(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
      case QUARTER -> months(day.getYear(), 3 * quarter(day) - 2, 3);
      case YEAR -> months(day.getYear(), 1, 12);
      case DECADE -> months(Math.floorDiv(day.getYear(), 10) * 10, 1, 120);
      case CENTURY -> months(Math.floorDiv(day.getYear(), 100) * 100, 1, 1200);
    };
  }

  /** The calendar day, week, month … that {@code day} lies in, as TIMEX3 writes it. */
  String value(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> day.toString();
      case NIGHT -> day + "TNI";
      case WEEKEND -> week(day) + "-WE";
      case WEEK, FORTNIGHT -> week(day);
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> Words.year(day.getYear()) + "-Q" + quarter(day);
      case YEAR -> Words.year(day.getYear());
      case DECADE -> Words.year(day.getYear()).substring(0, 3);
      case CENTURY -> Words.year(day.getYear()).substring(0, 2);
    };
  }

  /** What stands for a calendar stretch of this unit where nothing says which one. */
  String unknownValue() {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
      case NIGHT -> "XXXX-XX-XXTNI";
      case WEEKEND -> "XXXX-WXX-WE";
      case WEEK, FORTNIGHT -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case QUARTER -> "XXXX-QX";
      case YEAR -> "XXXX";
      case DECADE -> "XXX";
      case CENTURY -> "XX";
    };
  }

  /** The calendar day, week, month … that {@code day} lies in, in words. */
  String words(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> Words.day(day);
      case NIGHT -> "the night of " + Words.day(day);
      case WEEKEND -> "the weekend of " + Words.days(around(day));
      case WEEK -> "the week of " + Words.days(around(day));
      case FORTNIGHT -> "the fortnight of " + Words.days(around(day));
      case MONTH -> Words.month(day);
      case QUARTER -> Words.ordinal(quarter(day)) + " quarter of " + day.getYear();
      case YEAR -> Words.year(day.getYear());
      case DECADE -> "the " + Math.floorDiv(day.getYear(), 10) + "0s";
      case CENTURY -> "the " + Words.nth(Math.floorDiv(day.getYear(), 100) + 1) + " century";
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private static Interval days(LocalDate first, int count) {
    return new Interval(first, first.plusDays(count - 1L));
  }

  private static Interval months(int year, int month, int count) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Interval(first, first.plusMonths(count).minusDays(1));
  }

  private static int quarter(LocalDate day) {
    return day.get(IsoFields.QUARTER_OF_YEAR);
  }

  private static String week(LocalDate day) {
    return Words.year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W"
        + Words.twoDigits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
