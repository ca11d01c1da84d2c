package dateline.time;

import dateline.time.calendar.Meaning;
import org.jspecify.annotations.Nullable;

/** Dates named by the calendar: "10 September 2021", "June 18", "2021-09-10", "the 1990s". */
final class CalendarRules {
  private CalendarRules() {}

  /** A numeric date, a month with a day or without, a year, a decade or a century. */
  static @Nullable RuleMatch<Meaning> date(Tokens t, int i) {
    RuleMatch<Meaning> years = EraRules.years(t, i);
    if (years != null) {
      return years;
    }
    RuleMatch<Meaning> numeric = NumericDateRules.date(t, i);
    if (numeric != null) {
      return numeric;
    }
    RuleMatch<Meaning> month = MonthRules.month(t, i);
    if (month != null) {
      return month;
    }
    RuleMatch<Meaning> era = EraRules.era(t, i);
    return era != null ? era : YearRules.year(t, i);
  }
}
