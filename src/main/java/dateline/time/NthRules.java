package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.NthWeekday;
import dateline.time.calendar.Unit;
import dateline.time.calendar.Words;
import org.jspecify.annotations.Nullable;

/**
 * Days of the week counted within a month: "the second Tuesday in March", "the last Friday of May".
 */
final class NthRules {
  private NthRules() {}

  static @Nullable RuleMatch<Meaning> weekday(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    int ordinal = t.value(at, Category.ORDINAL);
    int nth = t.isAny(at, "last", "final") ? -1 : ordinal <= 5 ? ordinal : 0;
    int weekday = t.isCapitalised(at + 1) ? t.value(at + 1, Category.WEEKDAY) : 0;
    if (nth == 0 || weekday == 0 || !t.isAny(at + 2, "in", "of")) {
      return null;
    }
    if (t.isAny(at + 3, "each", "every") && t.is(at + 4, "month")) {
      return SetRules.ofEveryMonth(nth < 0 ? "last" : Words.ordinal(nth), weekday, at + 5);
    }
    RuleMatch<Meaning> month = month(t, at + 3);
    return month == null
        ? null
        : new RuleMatch<>(new NthWeekday(nth, weekday, month.meaning()), month.end());
  }

  private static @Nullable RuleMatch<Meaning> month(Tokens t, int i) {
    if (t.isAny(i, "the", "each", "every") && t.is(i + 1, "month")) {
      return t.is(i, "the")
          ? new RuleMatch<>(new Meaning.Relative(Unit.MONTH, 0, Meaning.Origin.MENTIONED), i + 2)
          : null;
    }
    boolean named = t.month(i) > 0 || t.is(i + 1, "month") || t.is(i + 2, "month");
    return named ? DayRules.day(t, i) : null;
  }
}
