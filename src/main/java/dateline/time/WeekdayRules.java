package dateline.time;

import dateline.time.calendar.Amount;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Weekday;
import dateline.time.calendar.Meaning.Weekday.Choice;
import dateline.time.calendar.Meaning.WeekdayCounted;
import dateline.time.calendar.Meaning.WeekdayOfRange;
import dateline.time.calendar.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Days of the week told by others of them or by weeks: "last week on Monday", "the Friday before
 * last", "Monday week", "three Fridays ago", "from Monday to Thursday".
 */
final class WeekdayRules {
  /** How many weeks are counted at most: beyond, it is no way to tell a day. */
  private static final int MOST_WEEKS = 52;

  private WeekdayRules() {}

  static @Nullable RuleMatch<Meaning> related(Tokens t, int i) {
    RuleMatch<Meaning> ofWeek = ofWeek(t, i);
    if (ofWeek != null) {
      return ofWeek;
    }
    RuleMatch<Meaning> beside = besideLast(t, i);
    if (beside != null) {
      return beside;
    }
    RuleMatch<Meaning> weekOn = weekOn(t, i);
    if (weekOn != null) {
      return weekOn;
    }
    RuleMatch<Meaning> counted = counted(t, i);
    return counted != null ? counted : ofRange(t, i);
  }

  /** The weekday that the capitalised word names, as a number; 0 where it names none. */
  private static int named(Tokens t, int i) {
    return t.isCapitalised(i) && !isName(t, i) ? t.value(i, Category.WEEKDAY) : 0;
  }

  /** Whether a day of the week is part of a name: "Sunday Times", "Monday.com", "Bloody Sunday". */
  static boolean isName(Tokens t, int i) {
    boolean address = t.is(i + 1, ".") && t.isJoined(i + 1) && t.isJoined(i + 2);
    boolean paper =
        t.isCapitalised(i + 1)
            && (t.value(i + 1, Category.TITLE_TAIL) > 0
                || t.isCapitalised(i + 2)
                    && t.value(i + 2, Category.TITLE_TAIL) > 0
                    && !t.isJoined(i + 2));
    boolean show = t.is(i + 1, "Night") && t.isCapitalised(i + 1) && t.isCapitalised(i + 2);
    boolean event = t.isCapitalised(i - 1) && t.value(i - 1, Category.NAMED_DAY) > 0;
    return address || paper || show || event;
  }

  /** "Last week on Monday", "next week, on Tuesday". */
  private static @Nullable RuleMatch<Meaning> ofWeek(Tokens t, int i) {
    Choice choice =
        t.is(i, "last")
            ? Choice.OF_LAST_WEEK
            : t.is(i, "this") ? Choice.OF_THIS_WEEK : t.is(i, "next") ? Choice.OF_NEXT_WEEK : null;
    if (choice == null || !t.is(i + 1, "week")) {
      return null;
    }
    int on = t.is(i + 2, ",") ? i + 3 : i + 2;
    int day = t.is(on, "on") ? on + 1 : on;
    int weekday = day > i + 2 ? named(t, day) : 0;
    return weekday == 0 ? null : new RuleMatch<>(new Weekday(weekday, choice), day + 1);
  }

  /** "The Friday before last", "the Tuesday after next". */
  private static @Nullable RuleMatch<Meaning> besideLast(Tokens t, int i) {
    int weekday = t.is(i, "the") ? named(t, i + 1) : 0;
    int count = t.are(i + 2, "before", "last") ? -2 : t.are(i + 2, "after", "next") ? 2 : 0;
    return weekday == 0 || count == 0
        ? null
        : new RuleMatch<>(new WeekdayCounted(weekday, count), i + 4);
  }

  /** "Monday week", "Saturday fortnight": a week or two after the next one. */
  private static @Nullable RuleMatch<Meaning> weekOn(Tokens t, int i) {
    int weekday = named(t, i);
    int weeks = t.is(i + 1, "week") ? 1 : t.is(i + 1, "fortnight") ? 2 : 0;
    boolean noun = t.isDash(i + 2) || t.is(i + 2, "of");
    return weekday == 0 || weeks == 0 || noun
        ? null
        : new RuleMatch<>(new WeekdayCounted(weekday, weeks + 1), i + 2);
  }

  /** "A week from Friday", "two weeks from Monday", "three Fridays ago", "two Mondays from now". */
  private static @Nullable RuleMatch<Meaning> counted(Tokens t, int i) {
    RuleMatch<Amount> amount = Numbers.amount(t, i);
    if (amount == null || amount.meaning().vague() || amount.meaning().number() > MOST_WEEKS) {
      return null;
    }
    int count = (int) amount.meaning().number();
    int at = amount.end();
    int weekday = t.is(at + 1, "from") || t.is(at + 1, "on") ? named(t, at + 2) : 0;
    if (weekday > 0 && isWeeks(t, at)) {
      int weeks = t.isAny(at, "fortnight", "fortnights") ? 2 * count : count;
      return new RuleMatch<>(new WeekdayCounted(weekday, weeks + 1), at + 3);
    }
    int plural = t.isCapitalised(at) ? t.value(at, Category.WEEKDAYS) : 0;
    plural =
        plural == 0 && count == 1 && t.isCapitalised(at) ? t.value(at, Category.WEEKDAY) : plural;
    if (plural == 0 || count == 0) {
      return null;
    }
    if (t.is(at + 1, "ago")) {
      return new RuleMatch<>(new WeekdayCounted(plural, -count), at + 2);
    }
    return t.is(at + 1, "from") && t.isAny(at + 2, "now", "today")
        ? new RuleMatch<>(new WeekdayCounted(plural, count), at + 3)
        : null;
  }

  private static boolean isWeeks(Tokens t, int i) {
    Unit unit = t.unit(i);
    return unit == Unit.WEEK || unit == Unit.FORTNIGHT;
  }

  /** Either end of "from Monday to Thursday", "between Saturday and Tuesday". */
  private static @Nullable RuleMatch<Meaning> ofRange(Tokens t, int i) {
    int weekday = named(t, i);
    if (weekday == 0) {
      return null;
    }
    if (opensRange(t, i - 1) && joins(t, i + 1) && named(t, i + 2) > 0) {
      return new RuleMatch<>(new WeekdayOfRange(weekday, named(t, i + 2), false), i + 1);
    }
    return joins(t, i - 1) && named(t, i - 2) > 0 && opensRange(t, i - 3)
        ? new RuleMatch<>(new WeekdayOfRange(named(t, i - 2), weekday, true), i + 1)
        : null;
  }

  private static boolean opensRange(Tokens t, int i) {
    return t.isAny(i, "from", "between");
  }

  private static boolean joins(Tokens t, int i) {
    return t.isAny(i, "to", "through", "until", "till", "thru")
        || t.is(i, "and") && t.is(i - 2, "between");
  }
}
