package dateline.time;

import dateline.time.calendar.Meaning;
import org.jspecify.annotations.Nullable;

/** Stretches of days, told from the anchor, by the calendar or as part of a year. */
final class DayRules {
  private DayRules() {}

  /** The longest of them here, with nothing said of a part of it or of a time of day. */
  static @Nullable RuleMatch<Meaning> day(Tokens t, int i) {
    RuleMatch<Meaning> relative = RelativeRules.date(t, i);
    RuleMatch<Meaning> calendar = CalendarRules.date(t, i);
    RuleMatch<Meaning> part = YearPartRules.part(t, i);
    return longest(longest(relative, calendar), part);
  }

  private static @Nullable RuleMatch<Meaning> longest(
      @Nullable RuleMatch<Meaning> one, @Nullable RuleMatch<Meaning> other) {
    return one == null || other != null && other.end() > one.end() ? other : one;
  }
}
