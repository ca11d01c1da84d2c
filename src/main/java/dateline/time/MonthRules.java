package dateline.time;

import dateline.time.calendar.Annual;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.InYear;
import dateline.time.calendar.Unit;
import dateline.time.calendar.YearChoice;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Months, with a day or without: "10 September 2021", "Sept. 10", "June last year", "in June". */
final class MonthRules {
  private MonthRules() {}

  static @Nullable RuleMatch<Meaning> month(Tokens t, int i) {
    RuleMatch<Meaning> joined = t.isNumber(i) ? joined(t, i) : null;
    if (joined != null) {
      return joined;
    }
    RuleMatch<Meaning> days = t.isNumber(i) ? daysFirst(t, i) : null;
    if (days != null) {
      return days;
    }
    RuleMatch<Meaning> day = t.month(i) > 0 ? monthFirst(t, i) : dayFirst(t, i);
    return day != null ? day : alone(t, i);
  }

  /** "4-Apr-23", "17-Dec-1999". */
  private static @Nullable RuleMatch<Meaning> joined(Tokens t, int i) {
    RuleMatch<Integer> day = dayNumber(t, i, false);
    boolean shape =
        day != null
            && day.end() == i + 1
            && t.isAny(i + 1, "-", "/")
            && t.is(i + 3, t.word(i + 1))
            && t.isJoined(i + 1)
            && t.isJoined(i + 2)
            && t.isJoined(i + 3)
            && t.isJoined(i + 4)
            && t.month(i + 2) > 0
            && t.isNumber(i + 4)
            && (t.length(i + 4) == 2 || t.length(i + 4) == 4);
    return shape
        ? NumericDateRules.day(
            NumericDateRules.shortYear(t, i + 4), t.month(i + 2), day.meaning(), i + 5)
        : null;
  }

  /** "10 September 2021", "the 10th of September". */
  private static @Nullable RuleMatch<Meaning> dayFirst(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    RuleMatch<Integer> day = dayNumber(t, at, true);
    if (day == null) {
      return null;
    }
    boolean of = t.is(day.end(), "of");
    int month = of ? day.end() + 1 : day.end();
    if (t.month(month) == 0 || !t.isCapitalised(month)) {
      return null;
    }
    boolean dated = of || day.end() > at + 1 || at == i;
    return dated ? dayOfMonth(t, t.month(month), day.meaning(), afterMonth(t, month)) : null;
  }

  /** "3-5 March 2013". */
  private static @Nullable RuleMatch<Meaning> daysFirst(Tokens t, int i) {
    RuleMatch<Integer> first = dayNumber(t, i, false);
    RuleMatch<Integer> last =
        first != null && joinsDays(t, first.end(), t.is(i - 1, "between"))
            ? dayNumber(t, first.end() + 1, false)
            : null;
    boolean range =
        last != null
            && last.meaning() > first.meaning()
            && t.month(last.end()) > 0
            && t.isCapitalised(last.end());
    return range
        ? days(t, t.month(last.end()), first.meaning(), last.meaning(), afterMonth(t, last.end()))
        : null;
  }

  /** "September 10, 2021", "Sept. 10", "July Fourth". */
  private static @Nullable RuleMatch<Meaning> monthFirst(Tokens t, int i) {
    if (!t.isCapitalised(i) && t.isAny(i, "may", "march", "mar", "sep", "dec", "nov", "jan")) {
      return null;
    }
    int at = afterMonth(t, i);
    at = t.is(at, "the") ? at + 1 : at;
    RuleMatch<Integer> day = dayNumber(t, at, t.isCapitalised(at));
    if (day == null) {
      return null;
    }
    boolean attacks =
        t.month(i) == 9
            && day.meaning() == 11
            && t.isAny(
                day.end(),
                "attack",
                "attacks",
                "terror",
                "terrorist",
                "terrorists",
                "hijackers",
                "hijackings",
                "commission",
                "memorial",
                "plot");
    return attacks
        ? new RuleMatch<>(new Meaning.Fixed(Unit.DAY, NumericDateRules.NINE_ELEVEN), day.end())
        : days(t, t.month(i), day);
  }

  /** "3-5, 2013" after the month, or the one day where no second one follows. */
  private static RuleMatch<Meaning> days(Tokens t, int month, RuleMatch<Integer> first) {
    int dash = first.end();
    RuleMatch<Integer> last = joinsDays(t, dash, false) ? dayNumber(t, dash + 1, false) : null;
    boolean counted =
        last != null && !t.isDash(dash) && t.isSmall(last.end()) && !t.isLink(last.end());
    boolean range =
        last != null && last.meaning() > first.meaning() && !t.isDash(last.end()) && !counted;
    return range
        ? days(t, month, first.meaning(), last.meaning(), last.end())
        : dayOfMonth(t, month, first.meaning(), dash);
  }

  /** Whether two days of a month are the ends of a range: "3-5", "3 to 9", "3 and 4". */
  private static boolean joinsDays(Tokens t, int i, boolean between) {
    if (t.is(i, "and")) {
      return between || t.isNumber(i - 1) && t.number(i + 1) == t.number(i - 1) + 1;
    }
    return t.isDash(i) && t.isJoined(i) && t.isJoined(i + 1)
        || t.isAny(i, "to", "through", "until", "thru");
  }

  private static RuleMatch<Meaning> days(Tokens t, int month, int first, int last, int end) {
    RuleMatch<Meaning> from = dayOfMonth(t, month, first, end);
    RuleMatch<Meaning> to = dayOfMonth(t, month, last, end);
    return new RuleMatch<>(new Meaning.Range(from.meaning(), to.meaning()), to.end());
  }

  private static RuleMatch<Meaning> dayOfMonth(Tokens t, int month, int day, int end) {
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, end);
    if (year.meaning() instanceof YearChoice.Stated stated) {
      RuleMatch<Meaning> fixed = NumericDateRules.day(stated.year(), month, day, year.end());
      return fixed != null ? fixed : new RuleMatch<>(new Meaning.NoSuchDay(), year.end());
    }
    if (day > Month.of(month).maxLength()) {
      return new RuleMatch<>(new Meaning.NoSuchDay(), year.end());
    }
    return year.meaning() == YearChoice.UNSAID
        ? new RuleMatch<>(inYear(month, day, yearOfRange(t, month, end)), end)
        : new RuleMatch<>(inYear(month, day, year.meaning()), year.end());
  }

  private static Meaning inYear(int month, int day, YearChoice year) {
    return new InYear(new Annual.OfDay(month, day), year);
  }

  /** A day of the month: "10", "10th", and, where {@code inWords}, "tenth". */
  private static @Nullable RuleMatch<Integer> dayNumber(Tokens t, int i, boolean inWords) {
    int ordinal = inWords ? t.value(i, Category.ORDINAL) : 0;
    if (ordinal > 0) {
      return new RuleMatch<>(ordinal, i + 1);
    }
    int number = t.number(i);
    if (number < 1 || number > 31 || t.length(i) > 2) {
      return null;
    }
    if (t.isJoined(i + 1) && t.isAny(i + 1, "st", "nd", "rd", "th")) {
      return new RuleMatch<>(number, i + 2);
    }
    boolean decimal =
        t.isJoined(i + 1)
            && t.isAny(i + 1, ".", ",", ":", "%")
            && t.isJoined(i + 2)
            && t.isNumber(i + 2);
    boolean percent = t.is(i + 1, "%") || t.is(i + 1, ":");
    boolean letters = t.isJoined(i + 1) && t.isWord(i + 1);
    return decimal || percent || letters ? null : new RuleMatch<>(number, i + 1);
  }

  private static int afterMonth(Tokens t, int i) {
    return t.value(i, Category.SHORT_MONTH) > 0 && t.is(i + 1, ".") ? i + 2 : i + 1;
  }

  /** A month, with its year or without: "September 2021", "June last year", "in June". */
  private static @Nullable RuleMatch<Meaning> alone(Tokens t, int i) {
    int month = t.month(i);
    if (month == 0 || !t.isCapitalised(i)) {
      return null;
    }
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, afterMonth(t, i));
    if (year.meaning() != YearChoice.UNSAID) {
      return new RuleMatch<>(new InYear(new Annual.OfMonth(month), year.meaning()), year.end());
    }
    int end = t.value(i, Category.MONTH) > 0 ? i + 1 : afterMonth(t, i);
    return BareMonths.isMonth(t, i)
        ? new RuleMatch<>(new InYear(new Annual.OfMonth(month), yearOfRange(t, month, end)), end)
        : null;
  }

  /** The year that the other end of a range states for both: "March to May 2023". */
  private static YearChoice yearOfRange(Tokens t, int month, int end) {
    boolean range = t.isAny(end, "to", "and", "through", "until", "or") || t.isDash(end);
    RuleMatch<Integer> before = range ? dayNumber(t, end + 1, false) : null;
    int named = before == null ? end + 1 : before.end();
    int other = range ? t.month(named) : 0;
    if (other == 0) {
      return YearChoice.UNSAID;
    }
    int at = afterMonth(t, named);
    RuleMatch<Integer> after = before == null ? dayNumber(t, at, false) : null;
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, after == null ? at : after.end());
    return year.meaning() instanceof YearChoice.Stated stated
        ? new YearChoice.Stated(month > other ? stated.year() - 1 : stated.year())
        : YearChoice.UNSAID;
  }
}
