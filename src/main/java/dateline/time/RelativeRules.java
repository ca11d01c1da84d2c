package dateline.time;

import dateline.time.calendar.Annual;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Origin;
import dateline.time.calendar.Meaning.Relative;
import dateline.time.calendar.Meaning.Weekday;
import dateline.time.calendar.Meaning.Weekday.Choice;
import dateline.time.calendar.Unit;
import org.jspecify.annotations.Nullable;

/** Dates told from the anchor: "yesterday", "last month", "next Friday", "the following day". */
final class RelativeRules {
  private RelativeRules() {}

  static @Nullable RuleMatch<Meaning> date(Tokens t, int i) {
    RuleMatch<Meaning> day = day(t, i);
    if (day != null) {
      return day;
    }
    RuleMatch<Meaning> weekday = weekday(t, i);
    if (weekday != null) {
      return weekday;
    }
    RuleMatch<Meaning> month = YearPartRules.steppedMonth(t, i);
    return month != null ? month : unit(t, i);
  }

  private static @Nullable RuleMatch<Meaning> day(Tokens t, int i) {
    if (t.is(i, "today")) {
      return relative(Unit.DAY, 0, i + 1);
    }
    if (t.is(i, "yesterday")) {
      return relative(Unit.DAY, -1, i + 1);
    }
    if (t.is(i, "tomorrow")) {
      return relative(Unit.DAY, 1, i + 1);
    }
    if (t.are(i, "the", "day", "before", "yesterday")) {
      return relative(Unit.DAY, -2, i + 4);
    }
    return t.are(i, "the", "day", "after", "tomorrow")
        ? relative(Unit.DAY, 2, i + 4)
        : dayOfMonth(t, i);
  }

  /** "On the 15th", of the month last spoken of. */
  private static @Nullable RuleMatch<Meaning> dayOfMonth(Tokens t, int i) {
    boolean ordinal =
        t.is(i - 1, "on")
            && t.is(i, "the")
            && t.number(i + 1) >= 1
            && t.number(i + 1) <= 31
            && t.isJoined(i + 2)
            && t.isAny(i + 2, "st", "nd", "rd", "th")
            && (!t.exists(i + 3) || t.isAny(i + 3, ".", ",", ";", ")", "and"));
    return ordinal ? new RuleMatch<>(new Meaning.DayOfMonth(t.number(i + 1)), i + 3) : null;
  }

  private static RuleMatch<Meaning> relative(Unit unit, int offset, int end) {
    return new RuleMatch<>(new Relative(unit, offset, Origin.ANCHOR), end);
  }

  /** "Friday", "last Friday", "Friday of last week", "Monday, October 30", "Sat, 4 May 2013". */
  private static @Nullable RuleMatch<Meaning> weekday(Tokens t, int i) {
    RuleMatch<Meaning> related = WeekdayRules.related(t, i);
    if (related != null) {
      return related;
    }
    boolean led = t.is(i, "the") || t.is(i, "this") && t.isAny(i + 1, "coming", "past");
    int at = led && choice(t, i + 1) != Choice.UNSAID ? i + 1 : i;
    Choice choice = choice(t, at);
    int name = choice == Choice.UNSAID ? at : at + 1;
    int weekday = t.value(name, Category.WEEKDAY);
    int brief = t.value(name, Category.SHORT_WEEKDAY);
    if (weekday == 0 && brief == 0 || !t.isCapitalised(name) || WeekdayRules.isName(t, name)) {
      return null;
    }
    int end = brief > 0 && t.is(name + 1, ".") ? name + 2 : name + 1;
    RuleMatch<Meaning> date = dateAfter(t, end);
    boolean ownLine = date != null && t.beginsLine(end) && t.beginsLine(date.end());
    if (date != null && !ownLine) {
      return date;
    }
    if (weekday == 0) {
      return null;
    }
    if (choice != Choice.UNSAID) {
      return new RuleMatch<>(new Weekday(weekday, choice), end);
    }
    boolean any =
        t.isAny(i - 1, "a", "any", "some")
            && (!t.exists(end)
                || t.isMark(end) && !t.isDash(end)
                || t.isAny(end, "and", "in", "or"));
    if (any) {
      return new RuleMatch<>(new Weekday(weekday, Choice.ANY), end);
    }
    RuleMatch<Choice> week = weekAfter(t, end);
    return week != null
        ? new RuleMatch<>(new Weekday(weekday, week.meaning()), week.end())
        : new RuleMatch<>(new Weekday(weekday, Choice.UNSAID), end);
  }

  private static Choice choice(Tokens t, int i) {
    if (t.isAny(i, "last", "past", "previous")) {
      return Choice.LAST;
    }
    if (t.is(i, "this")) {
      return Choice.THIS;
    }
    return t.isAny(i, "next", "coming", "following", "upcoming") ? Choice.NEXT : Choice.UNSAID;
  }

  private static @Nullable RuleMatch<Choice> weekAfter(Tokens t, int i) {
    int at = t.is(i, "of") ? i + 1 : i;
    if (!t.is(at + 1, "week")) {
      return null;
    }
    if (t.is(at, "last")) {
      return new RuleMatch<>(Choice.OF_LAST_WEEK, at + 2);
    }
    if (t.is(at, "this")) {
      return new RuleMatch<>(Choice.OF_THIS_WEEK, at + 2);
    }
    return t.is(at, "next") ? new RuleMatch<>(Choice.OF_NEXT_WEEK, at + 2) : null;
  }

  /** The date that a day of the week only decorates: "Friday, 27 October 2023". */
  private static @Nullable RuleMatch<Meaning> dateAfter(Tokens t, int i) {
    int at = t.isAny(i, ",") ? i + 1 : i;
    at = t.is(at, "the") ? at + 1 : at;
    if (t.month(at) == 0 && !t.isNumber(at)) {
      return null;
    }
    RuleMatch<Meaning> date = CalendarRules.date(t, at);
    boolean day =
        date != null
            && (date.meaning() instanceof Meaning.InYear in && in.annual() instanceof Annual.OfDay
                || date.meaning() instanceof Meaning.Fixed fixed && fixed.unit() == Unit.DAY);
    return day ? date : null;
  }

  /** "The day before", "the year after": standing alone, not "the day before the vote". */
  private static @Nullable RuleMatch<Meaning> beside(Tokens t, int i) {
    Unit unit = t.is(i, "the") ? t.singularUnit(i + 1) : null;
    boolean alone =
        unit != null
            && !unit.isShorterThanDay()
            && t.isAny(i + 2, "before", "after", "earlier", "prior")
            && (!t.exists(i + 3)
                || t.isAny(i + 3, ".", ",", ";", ":", "!", "?", ")", "and", "but", "when", "in"));
    int offset = t.is(i + 2, "after") ? 1 : -1;
    return alone ? new RuleMatch<>(new Relative(unit, offset, Origin.MENTIONED), i + 3) : null;
  }

  /** "The weekend", and "the day" or "the quarter" that is spoken of. */
  private static @Nullable RuleMatch<Meaning> spokenOf(Tokens t, int i) {
    if (t.are(i, "this", "past", "weekend")) {
      return relative(Unit.WEEKEND, -1, i + 3);
    }
    Unit unit = t.is(i, "the") ? t.singularUnit(i + 1) : null;
    if (unit == Unit.WEEKEND) {
      return new RuleMatch<>(new Meaning.Weekend(), i + 2);
    }
    Unit whole =
        t.is(i, "the") && t.isAny(i + 1, "entire", "whole", "full") ? t.singularUnit(i + 2) : null;
    if (whole != null && whole.days() > 0 && whole != Unit.NIGHT) {
      return new RuleMatch<>(new Relative(whole, 0, Origin.MENTIONED), i + 3);
    }
    boolean stretch =
        unit == Unit.DAY
            || unit == Unit.WEEK
            || unit == Unit.MONTH
            || unit == Unit.QUARTER
            || unit == Unit.YEAR;
    boolean led =
        t.isAny(
            i - 1,
            "for",
            "in",
            "during",
            "end",
            "ends",
            "ended",
            "ending",
            "finish",
            "finished",
            "finishing",
            "close",
            "closed",
            "start",
            "started",
            "began",
            "throughout");
    boolean closed =
        t.isMark(i + 2) && !t.isDash(i + 2) && !t.isApostrophe(i + 2)
            || !t.exists(i + 2)
            || t.isAny(
                i + 2, "with", "down", "up", "at", "and", "on", "as", "when", "while", "ended",
                "ending", "through", "by", "from", "but", "higher", "lower");
    return stretch && led && closed
        ? new RuleMatch<>(new Relative(unit, 0, Origin.MENTIONED), i + 2)
        : null;
  }

  /** "Last month", "this week", "the following day", "the same month", "that year". */
  private static @Nullable RuleMatch<Meaning> unit(Tokens t, int i) {
    RuleMatch<Meaning> beside = beside(t, i);
    if (beside != null) {
      return beside;
    }
    Unit unit = t.is(i, "the") ? t.singularUnit(i + 1) : null;
    if (unit != null && !unit.isShorterThanDay() && t.are(i + 2, "before", "last")) {
      return relative(unit, -2, i + 4);
    }
    RuleMatch<Meaning> spokenOf = spokenOf(t, i);
    return spokenOf != null ? spokenOf : stepped(t, i);
  }

  /** "The last decade" is the ten years up to now, not those of the calendar. */
  private static boolean isLength(Tokens t, int i, Unit unit) {
    return unit == Unit.DECADE
        && t.is(i, "the")
        && t.isAny(i + 1, "last", "past", "next", "coming", "previous");
  }

  private static @Nullable RuleMatch<Meaning> stepped(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    int end = t.isAny(at + 1, "calendar") ? at + 3 : at + 2;
    Unit unit = t.singularUnit(end - 1);
    if (unit == null || unit.isShorterThanDay() || isLength(t, i, unit)) {
      return null;
    }
    Origin origin =
        unit == Unit.DAY || unit == Unit.NIGHT || at > i ? Origin.MENTIONED : Origin.ANCHOR;
    if (at > i && t.is(at, "latest") && unit.days() > 1 && unit.days() < 100) {
      return relative(unit, -1, end);
    }
    if (t.isAny(at, "last")) {
      return unit == Unit.DAY ? null : relative(unit, -1, end);
    }
    if (t.isAny(at, "previous", "preceding", "prior")) {
      return new RuleMatch<>(new Relative(unit, -1, origin), end);
    }
    if (t.is(at, "next")) {
      return new RuleMatch<>(
          new Relative(unit, 1, unit == Unit.DAY ? Origin.MENTIONED : Origin.ANCHOR), end);
    }
    if (t.isAny(at, "coming", "upcoming")) {
      return relative(unit, 1, end);
    }
    if (t.is(at, "following")) {
      return new RuleMatch<>(new Relative(unit, 1, Origin.MENTIONED), end);
    }
    if (t.is(at, "this") && at == i || t.is(at, "current")) {
      return unit == Unit.DAY && !t.is(at, "this") ? null : relative(unit, 0, end);
    }
    boolean that = t.is(at, "that") && at == i || t.is(at, "same") && at > i;
    return that ? new RuleMatch<>(new Relative(unit, 0, Origin.MENTIONED), end) : null;
  }
}
