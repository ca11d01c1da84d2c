package dateline.time.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and numbers in the words that a derivation is told in, and the digits of values. */
public final class Words {
  private static final String[] ORDINALS = {"the first", "the second", "the third", "the fourth"};

  private Words() {}

  /** 28 October 2023. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day);
  }

  /** October 2022. */
  public static String month(LocalDate day) {
    return month(day.getMonthValue()) + " " + day.getYear();
  }

  /** October. */
  public static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** Tuesday. */
  public static String weekday(int weekday) {
    return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** 23 October 2023 to 29 October 2023. */
  static String days(Interval interval) {
    return interval.first().equals(interval.last())
        ? day(interval.first())
        : day(interval.first()) + " to " + day(interval.last());
  }

  /** The first, the second, the third, the fourth. */
  public static String ordinal(int number) {
    return ORDINALS[number - 1];
  }

  /** 1st, 2nd, 3rd, 4th. */
  static String nth(int number) {
    int teen = number % 100;
    int last = teen > 10 && teen < 14 ? 0 : number % 10;
    return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  /** A year in the four digits of ISO 8601. */
  static String year(int year) {
    String digits = Integer.toString(year);
    return digits.length() < 4 ? "0000".substring(digits.length()) + digits : digits;
  }

  public static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
