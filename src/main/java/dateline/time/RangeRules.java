package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Fixed;
import dateline.time.calendar.Meaning.Range;
import dateline.time.calendar.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Years that are one expression: "1990-94", "the 2012-13 season", "2012/13". */
final class RangeRules {
  private RangeRules() {}

  /** The second year in two digits, later than the first, and no month: "2021-09" is September. */
  static @Nullable RuleMatch<Meaning> years(Tokens t, int i) {
    boolean shape =
        YearRules.isYear(t, i)
            && !t.isJoined(i)
            && (t.isDash(i + 1) || t.is(i + 1, "/"))
            && t.isJoined(i + 1)
            && t.isJoined(i + 2)
            && t.length(i + 2) == 2
            && !(t.isJoined(i + 3) && (t.isDash(i + 3) || t.is(i + 3, "/") || t.isWord(i + 3)));
    int first = t.number(i);
    int last = shape ? first / 100 * 100 + t.number(i + 2) : -1;
    boolean later = last == first + 1 || last > first && t.number(i + 2) > 12;
    return shape && later ? new RuleMatch<>(new Range(year(first), year(last)), i + 3) : null;
  }

  private static Meaning year(int year) {
    return new Fixed(Unit.YEAR, LocalDate.of(year, 1, 1));
  }
}
