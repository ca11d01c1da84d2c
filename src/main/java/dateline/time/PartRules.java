package dateline.time;

import dateline.time.calendar.DayPart;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Origin;
import dateline.time.calendar.Meaning.Part;
import dateline.time.calendar.Meaning.Relative;
import dateline.time.calendar.Meaning.Side;
import dateline.time.calendar.Modifier;
import dateline.time.calendar.Unit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of stretches of days: "early 2012", "later this month", "the last week of May". */
final class PartRules {
  private PartRules() {}

  /** "Early 2012", "mid-June", "later this month", "the end of last year". */
  static @Nullable RuleMatch<Meaning> part(Tokens t, int i) {
    if (t.is(i, "the") && t.isAny(i + 1, "early", "late", "mid")) {
      RuleMatch<Meaning> era = part(t, i + 1);
      boolean noun = era == null || t.isSmall(era.end()) && !t.isLink(era.end());
      return noun || !isDecade(era.meaning()) ? null : era;
    }
    if (t.isAny(i, "early", "late", "mid", "earlier", "later")) {
      int at = t.isDash(i + 1) ? i + 2 : i + 1;
      at = t.is(at, "in") && (theUnit(t, at + 1) != null || isNamed(t, at + 1)) ? at + 1 : at;
      at = t.is(at, "on") && t.is(i, "late") ? at + 1 : at;
      RuleMatch<Meaning> whole = whole(t, at);
      return whole == null ? null : adverb(t, i, whole);
    }
    Unit mid = t.unit(i, Category.MIDDLE);
    if (mid != null && !t.isCapitalised(i + 1)) {
      Meaning whole = new Relative(mid, 0, Origin.ANCHOR);
      return new RuleMatch<>(new Part(Modifier.MID, whole), i + 1);
    }
    RuleMatch<Meaning> yearEnd = yearEnd(t, i);
    return yearEnd != null ? yearEnd : ofWhole(t, i);
  }

  /** Whether a month or a year stands here: "late in March". */
  private static boolean isNamed(Tokens t, int i) {
    return YearRules.isYear(t, i) || t.isCapitalised(i) && t.value(i, Category.MONTH) > 0;
  }

  /** "The very beginning of May", "the end of last year", "the first week of June". */
  private static @Nullable RuleMatch<Meaning> ofWhole(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    at = t.is(at, "very") ? at + 1 : at;
    RuleMatch<Meaning> piece = at > i ? piece(t, at) : null;
    if (piece != null) {
      return piece;
    }
    Modifier part =
        t.isAny(at, "beginning", "start")
            ? Modifier.START
            : t.is(at, "middle") ? Modifier.MID : t.is(at, "end") ? Modifier.END : null;
    if (part == null || !t.is(at + 1, "of")) {
      return null;
    }
    RuleMatch<Meaning> whole = whole(t, at + 2);
    return whole == null ? null : new RuleMatch<>(new Part(part, whole.meaning()), whole.end());
  }

  /** "First week of May", "last days of 2012": the start or the end of what is named. */
  private static @Nullable RuleMatch<Meaning> piece(Tokens t, int i) {
    Modifier part =
        t.isAny(i, "first", "opening")
            ? Modifier.START
            : t.isAny(i, "last", "final", "closing") ? Modifier.END : null;
    Unit unit = t.unit(i + 1);
    boolean smaller = unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.MONTH;
    RuleMatch<Meaning> whole =
        part != null && smaller && t.is(i + 2, "of") ? CalendarRules.date(t, i + 3) : null;
    return whole == null ? null : new RuleMatch<>(new Part(part, whole.meaning()), whole.end());
  }

  /** "Year-end", "year's end", "the year end", with the year that may follow. */
  private static @Nullable RuleMatch<Meaning> yearEnd(Tokens t, int i) {
    int named = t.is(i, "the") ? i + 2 : i + 1;
    int at =
        t.isDash(named)
            ? named + 1
            : t.isApostrophe(named) && t.is(named + 1, "s") ? named + 2 : named;
    if (!t.is(named - 1, "year") || !t.is(at, "end")) {
      return null;
    }
    boolean stated = YearRules.isYear(t, at + 1);
    Meaning year =
        stated
            ? new Meaning.Fixed(Unit.YEAR, LocalDate.of(t.number(at + 1), 1, 1))
            : new Relative(Unit.YEAR, 0, Origin.ANCHOR);
    return new RuleMatch<>(new Part(Modifier.END, year), stated ? at + 2 : at + 1);
  }

  private static boolean isDecade(Meaning part) {
    return part instanceof Part named
        && named.whole() instanceof Meaning.Fixed fixed
        && fixed.unit() == Unit.DECADE;
  }

  private static RuleMatch<Meaning> adverb(Tokens t, int i, RuleMatch<Meaning> whole) {
    if (t.isAny(i, "earlier", "later")) {
      return new RuleMatch<>(new Side(t.is(i, "earlier") ? -1 : 1, whole.meaning()), whole.end());
    }
    Modifier part =
        t.is(i, "early") ? Modifier.START : t.is(i, "late") ? Modifier.END : Modifier.MID;
    DayPart ofDay = t.beginsParagraph(whole.end()) ? null : t.dayPart(whole.end());
    return ofDay == null
        ? new RuleMatch<>(new Part(part, whole.meaning()), whole.end())
        : new RuleMatch<>(
            new Meaning.PartOfDay(whole.meaning(), ofDay, Optional.of(part)), whole.end() + 1);
  }

  private static @Nullable RuleMatch<Meaning> whole(Tokens t, int i) {
    RuleMatch<Meaning> unit = theUnit(t, i);
    return unit != null ? unit : DayRules.day(t, i);
  }

  /** "The year" in "the end of the year": the anchor's. */
  private static @Nullable RuleMatch<Meaning> theUnit(Tokens t, int i) {
    boolean mid = t.is(i - 2, "mid") && t.isDash(i - 1);
    int at = t.is(i, "the") ? i + 1 : i;
    Unit unit = at > i || mid ? t.singularUnit(at) : null;
    return unit == null || unit.isShorterThanDay() || unit == Unit.NIGHT || mid && unit.days() < 2
        ? null
        : new RuleMatch<>(new Relative(unit, 0, Origin.ANCHOR), at + 1);
  }
}
