package dateline.time;

import dateline.time.calendar.Amount;
import dateline.time.calendar.DayPart;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Recurring;
import dateline.time.calendar.Season;
import dateline.time.calendar.Unit;
import dateline.time.calendar.Words;
import org.jspecify.annotations.Nullable;

/** Recurring times: "every Tuesday", "Sundays", "twice a week", "daily", "each year", "per day". */
final class SetRules {
  private static final Amount ONE = Amount.of(1);

  private SetRules() {}

  static @Nullable RuleMatch<Meaning> set(Tokens t, int i) {
    if (t.isAny(i, "every", "each")) {
      return every(t, i);
    }
    if (t.is(i, "alternate") && t.value(i + 1, Category.WEEKDAYS) > 0) {
      return recurring(
          Unit.WEEK.period(Amount.of(2)),
          "every second " + Words.weekday(t.value(i + 1, Category.WEEKDAYS)),
          i + 2);
    }
    RuleMatch<Meaning> adverb = adverb(t, i);
    if (adverb != null) {
      return adverb;
    }
    RuleMatch<Meaning> plural = plural(t, i);
    return plural != null ? plural : rate(t, i);
  }

  private static @Nullable RuleMatch<Meaning> every(Tokens t, int i) {
    RuleMatch<Meaning> nth = everyNth(t, i);
    if (nth != null) {
      return nth;
    }
    int at = t.isAny(i + 1, "single", "other") ? i + 2 : i + 1;
    int weekday = t.value(at, Category.WEEKDAY);
    if (weekday > 0) {
      return weekday(t, weekday, at + 1);
    }
    int month = t.month(at);
    if (month > 0) {
      return recurring("XXXX-" + Words.twoDigits(month), "every " + Words.month(month), at + 1);
    }
    Season season = t.season(at);
    if (season != null) {
      return recurring("XXXX-" + season.code(), "every " + season.word(), at + 1);
    }
    DayPart part = t.dayPart(at);
    if (part != null) {
      return recurring("XXXX-XX-XX" + part.code(), "every " + part.word(), at + 1);
    }
    return everyUnit(t, i, at);
  }

  /**
   * "Every other Friday", "every second Tuesday", "every third day", "every first Monday of the
   * month".
   */
  private static @Nullable RuleMatch<Meaning> everyNth(Tokens t, int i) {
    if (t.is(i + 1, "last")
        && t.value(i + 2, Category.WEEKDAY) > 0
        && t.is(i + 3, "of")
        && isMonth(t, i + 4)) {
      return ofEveryMonth("last", t.value(i + 2, Category.WEEKDAY), i + 6);
    }
    int nth = t.is(i + 1, "other") ? 2 : t.value(i + 1, Category.ORDINAL);
    int digits = nth == 0 && t.isJoined(i + 2) && t.isAny(i + 2, "st", "nd", "rd", "th") ? 1 : 0;
    nth = digits == 1 ? t.number(i + 1) : nth;
    int at = i + 2 + digits;
    int weekday = t.value(at, Category.WEEKDAY);
    if (nth < 1 || nth > 100 || t.is(i, "each")) {
      return null;
    }
    if (weekday > 0 && t.is(at + 1, "of") && isMonth(t, at + 2)) {
      return ofEveryMonth(Words.ordinal(nth), weekday, at + 4);
    }
    if (weekday > 0) {
      return recurring(
          Unit.WEEK.period(Amount.of(nth)),
          "every " + Words.ordinal(nth) + " " + Words.weekday(weekday),
          at + 1);
    }
    Unit unit = nth > 1 ? t.singularUnit(at) : null;
    return unit == null ? null : everySo(Amount.of(nth), unit, at + 1);
  }

  private static boolean isMonth(Tokens t, int i) {
    return t.isAny(i, "the", "each", "every") && t.is(i + 1, "month");
  }

  /** "The second Sunday of every month". */
  static RuleMatch<Meaning> ofEveryMonth(String nth, int weekday, int end) {
    return recurring(
        Unit.MONTH.period(ONE),
        "the " + nth + " " + Words.weekday(weekday) + " of every month",
        end);
  }

  /** "Every four years", "every few weeks", "every other day", "each quarter". */
  private static @Nullable RuleMatch<Meaning> everyUnit(Tokens t, int i, int at) {
    RuleMatch<Amount> counted = Numbers.number(t, at);
    if (counted != null && t.is(i, "each")) {
      return null;
    }
    boolean few = counted == null && t.is(at, "few");
    int unitAt = counted != null ? counted.end() : few ? at + 1 : at;
    Unit unit = t.unit(unitAt);
    Amount amount =
        counted != null
            ? counted.meaning()
            : few ? Amount.SEVERAL : t.is(i + 1, "other") ? Amount.of(2) : ONE;
    return unit == null ? null : everySo(amount, unit, unitAt + 1);
  }

  private static RuleMatch<Meaning> weekday(Tokens t, int weekday, int end) {
    DayPart part = t.dayPart(end);
    String value = "XXXX-WXX-" + weekday + (part == null ? "" : part.code());
    String words = "every " + Words.weekday(weekday) + (part == null ? "" : " " + part.word());
    return recurring(value, words, part == null ? end : end + 1);
  }

  /** "Sundays", "Sunday nights", "weekends" of no week in particular. */
  private static @Nullable RuleMatch<Meaning> plural(Tokens t, int i) {
    if (t.value(i, Category.WEEKDAYS) > 0 && t.isCapitalised(i)) {
      return weekday(t, t.value(i, Category.WEEKDAYS), i + 1);
    }
    DayPart part = t.value(i, Category.WEEKDAY) > 0 ? t.dayPart(i + 1) : null;
    if (part != null && t.isCapitalised(i) && t.endsWith(i + 1, "s")) {
      return weekday(t, t.value(i, Category.WEEKDAY), i + 1);
    }
    boolean weekends =
        t.is(i, "weekends") && !t.isNumber(i - 1) && t.value(i - 1, Category.NUMBER) == 0;
    return weekends ? recurring("XXXX-WXX-WE", "every weekend", i + 1) : null;
  }

  private static @Nullable RuleMatch<Meaning> adverb(Tokens t, int i) {
    RuleMatch<Meaning> set = everySo(t, i);
    boolean name = set != null && t.isCapitalised(i) && t.isCapitalised(i - 1);
    boolean paper = t.isAny(i, "Daily", "Weekly") && t.isCapitalised(i) && t.isCapitalised(i + 1);
    return name || paper ? null : set;
  }

  private static @Nullable RuleMatch<Meaning> everySo(Tokens t, int i) {
    Unit unit = t.unit(i, Category.RECURRENCE);
    Unit second = t.unit(i, Category.SECOND_RECURRENCE);
    return unit != null
        ? everySo(ONE, unit, i + 1)
        : second == null ? null : everySo(Amount.of(2), second, i + 1);
  }

  /** "Twice a week", "three times a day", "15 a year", "per month". */
  private static @Nullable RuleMatch<Meaning> rate(Tokens t, int i) {
    int at = times(t, i);
    boolean counted = at > i;
    boolean article =
        t.isAny(at, "a", "an") && (counted || isRated(t, i))
            || t.is(at, "per")
            || t.isAny(at, "every", "each") && counted;
    Unit unit = t.singularUnit(at + 1);
    if (!article || unit == null || unit == Unit.SECOND && t.is(at, "a") || isSpeed(t, i)) {
      return null;
    }
    String often = counted ? t.text().substring(t.start(i), t.end(at - 1)) + " " : "";
    return recurring(unit.period(ONE), often + "in every " + unit.singular(), at + 2);
  }

  /** The token after "twice" or "three times"; {@code i} where no such thing stands here. */
  private static int times(Tokens t, int i) {
    if (t.isAny(i, "once", "twice", "thrice")) {
      return i + 1;
    }
    RuleMatch<Amount> times = Numbers.amount(t, i);
    return times != null && t.is(times.end(), "times") ? times.end() + 1 : i;
  }

  /** Whether "a month" here follows something counted: "$50 a month". */
  private static boolean isRated(Tokens t, int i) {
    return t.isNumber(i - 1)
        || t.isAny(
            i - 1,
            "million",
            "billion",
            "trillion",
            "thousand",
            "%",
            "percent",
            "dollars",
            "euros",
            "pounds",
            "times",
            "hours",
            "days",
            "cents");
  }

  /** Whether it is a measure of speed, of which the hour is no time: "miles per hour". */
  static boolean isSpeed(Tokens t, int i) {
    return t.isAny(
        i - 1,
        "miles",
        "kilometers",
        "kilometres",
        "km",
        "feet",
        "meters",
        "metres",
        "knots",
        "mile",
        "bits",
        "frames",
        "revolutions");
  }

  private static RuleMatch<Meaning> everySo(Amount amount, Unit unit, int end) {
    String words =
        amount.equals(ONE)
            ? unit.singular()
            : amount.vague() ? "few " + unit.plural() : unit.counted(amount);
    return recurring(unit.period(amount), "once in every " + words, end);
  }

  private static RuleMatch<Meaning> recurring(String value, String words, int end) {
    return new RuleMatch<>(new Recurring(value, words), end);
  }
}
