package dateline.time;

import dateline.time.Meaning.Recurring;
import org.jspecify.annotations.Nullable;

/** Recurring times: "every Tuesday", "twice a week", "daily", "each year", "per day". */
final class SetRules {
  private SetRules() {}

  static @Nullable Match<Meaning> set(Tokens t, int i) {
    if (t.isAny(i, "every", "each")) {
      return every(t, i);
    }
    Match<Meaning> adverb = adverb(t, i);
    return adverb != null ? adverb : rate(t, i);
  }

  private static @Nullable Match<Meaning> every(Tokens t, int i) {
    int at = t.isAny(i + 1, "single", "other") ? i + 2 : i + 1;
    int weekday = t.value(at, Category.WEEKDAY);
    if (weekday > 0) {
      DayPart part = t.dayPart(at + 1);
      String value = "XXXX-WXX-" + weekday + (part == null ? "" : part.code());
      return recurring(value, "every " + Words.weekday(weekday), part == null ? at + 1 : at + 2);
    }
    int month = CalendarRules.monthNumber(t, at);
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
    Match<Amount> amount = Numbers.number(t, at);
    int unitAt = amount == null ? t.is(at, "few") ? at + 1 : at : amount.end();
    Unit unit = t.unit(unitAt);
    if (unit == null) {
      return null;
    }
    String digits =
        amount != null
            ? amount.meaning().digits()
            : t.is(at, "few") ? "X" : t.is(i + 1, "other") ? "2" : "1";
    return t.is(i, "each") && amount != null
        ? null
        : recurring(unit.period(digits), "once in every " + unit.counted(digits), unitAt + 1);
  }

  private static @Nullable Match<Meaning> adverb(Tokens t, int i) {
    Unit unit =
        t.isAny(i, "daily", "nightly")
            ? Unit.DAY
            : t.is(i, "hourly")
                ? Unit.HOUR
                : t.is(i, "weekly")
                    ? Unit.WEEK
                    : t.is(i, "monthly")
                        ? Unit.MONTH
                        : t.is(i, "quarterly")
                            ? Unit.QUARTER
                            : t.isAny(i, "yearly", "annual", "annually") ? Unit.YEAR : null;
    boolean name = unit != null && t.isCapitalised(i) && t.isCapitalised(i - 1);
    boolean paper = t.is(i, "Daily") && t.isCapitalised(i) && t.isCapitalised(i + 1);
    return unit == null || name || paper
        ? null
        : recurring(unit.period("1"), "once in every " + unit.singular(), i + 1);
  }

  /** "Twice a week", "three times a day", "15 a year", "per month". */
  private static @Nullable Match<Meaning> rate(Tokens t, int i) {
    int at = i;
    if (t.isAny(i, "once", "twice", "thrice")) {
      at = i + 1;
    } else {
      Match<Amount> times = Numbers.amount(t, i);
      at = times != null && t.is(times.end(), "times") ? times.end() + 1 : i;
    }
    boolean counted = at > i;
    boolean rated =
        t.isNumber(i - 1)
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
    boolean article =
        t.isAny(at, "a", "an") && (counted || rated)
            || t.is(at, "per")
            || t.is(at, "every") && counted
            || t.is(at, "each") && counted;
    Unit unit = t.singularUnit(at + 1);
    if (!article || unit == null || unit == Unit.SECOND && t.is(at, "a")) {
      return null;
    }
    return recurring(
        unit.period("1"),
        (counted ? t.text().substring(t.start(i), t.end(at - 1)) + " " : "")
            + "in every "
            + unit.singular(),
        at + 2);
  }

  private static Match<Meaning> recurring(String value, String words, int end) {
    return new Match<>(new Recurring(value, words), end);
  }
}
