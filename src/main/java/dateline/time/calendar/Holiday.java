package dateline.time.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A holiday and the rule that gives its day in each year. */
public sealed interface Holiday {
  String name();

  LocalDate in(int year);

  /** The same day every year. */
  record OnDate(String name, int month, int day) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, day);
    }
  }

  /**
   * The nth day of the week of a month, and so many days after; n is -1 for the last.
   *
   * @param weekday 1 Monday to 7 Sunday
   */
  record OnWeekday(String name, int month, int nth, int weekday, int daysAfter) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return YearMonth.of(year, month)
          .atDay(1)
          .with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(weekday)))
          .plusDays(daysAfter);
    }
  }

  /** So many days after Easter Sunday of the western churches. */
  record FromEaster(String name, int daysAfter) implements Holiday {
    @Override
    public LocalDate in(int year) {
      return easter(year).plusDays(daysAfter);
    }

    /** The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8). */
    private static LocalDate easter(int year) {
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
      int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
      int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
      return LocalDate.of(year, f / 31, f % 31 + 1);
    }
  }
}
