package dateline.time.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The seasons of the northern hemisphere, in whole months: the winter of 2020 is December 2020 to
 * February 2021, as the value {@code 2020-WI} names the year that it begins in.
 */
public enum Season {
  SPRING("SP", 3),
  SUMMER("SU", 6),
  AUTUMN("FA", 9),
  WINTER("WI", 12);

  private final String code;
  private final int firstMonth;

  Season(String code, int firstMonth) {
    this.code = code;
    this.firstMonth = firstMonth;
  }

  public String code() {
    return code;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Interval of(int year) {
    LocalDate first = LocalDate.of(year, firstMonth, 1);
    return new Interval(first, first.plusMonths(3).minusDays(1));
  }
}
