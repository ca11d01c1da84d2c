package dateline.time;

import org.jspecify.annotations.Nullable;

/** Dates named by the calendar: "10 September 2021", "June 18", "2021-09-10", "the 1990s". */
final class CalendarRules {
  private CalendarRules() {}

  /** A numeric date, a month with a day or without, a year, a decade or a century. */
  static @Nullable Match<Meaning> date(Tokens t, int i) {
    Match<Meaning> years = RangeRules.years(t, i);
    if (years != null) {
      return years;
    }
    Match<Meaning> numeric = NumericDateRules.date(t, i);
    if (numeric != null) {
      return numeric;
    }
    Match<Meaning> month = MonthRules.month(t, i);
    if (month != null) {
      return month;
    }
    Match<Meaning> era = EraRules.era(t, i);
    return era != null ? era : YearRules.year(t, i);
  }
}
