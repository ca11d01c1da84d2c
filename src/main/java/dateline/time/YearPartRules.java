package dateline.time;

import dateline.time.calendar.Annual;
import dateline.time.calendar.Holiday;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.InYear;
import dateline.time.calendar.Unit;
import dateline.time.calendar.YearChoice;
import org.jspecify.annotations.Nullable;

/** Parts of a year: quarters, halves, seasons, fiscal years and holidays. */
final class YearPartRules {
  private YearPartRules() {}

  static @Nullable RuleMatch<Meaning> part(Tokens t, int i) {
    RuleMatch<Meaning> numbered = numbered(t, i);
    if (numbered != null) {
      return numbered;
    }
    RuleMatch<Meaning> yearBefore = yearBefore(t, i);
    if (yearBefore != null) {
      return yearBefore;
    }
    RuleMatch<Meaning> fiscal = fiscalYear(t, i);
    if (fiscal != null) {
      return fiscal;
    }
    RuleMatch<Meaning> season = season(t, i);
    return season != null ? season : holiday(t, i);
  }

  /** "The third quarter of 2009", "third-quarter", "Q3 2013", "the first half". */
  private static @Nullable RuleMatch<Meaning> numbered(Tokens t, int i) {
    RuleMatch<Meaning> fiscalQ = t.is(i, "fiscal") && t.is(i + 1, "q") ? numbered(t, i + 1) : null;
    if (fiscalQ != null
        && fiscalQ.meaning() instanceof InYear in
        && in.annual() instanceof Annual.OfPart part) {
      return new RuleMatch<>(
          new InYear(new Annual.OfFiscalPart(part.number(), part.parts()), in.year()),
          fiscalQ.end());
    }
    if (t.is(i, "q") && t.isJoined(i + 1) && t.number(i + 1) >= 1 && t.number(i + 1) <= 4) {
      return withFiscalYear(t, inYear(t, t.number(i + 1), 4, false, i + 2), t.number(i + 1));
    }
    RuleMatch<Meaning> brief = brief(t, i);
    if (brief != null) {
      return brief;
    }
    RuleMatch<Meaning> ofStep = ofSteppedYear(t, i);
    if (ofStep != null) {
      return ofStep;
    }
    RuleMatch<Meaning> last = lastPart(t, i);
    if (last != null) {
      return last;
    }
    int at = t.is(i, "the") ? i + 1 : i;
    boolean fiscal = t.is(at, "fiscal");
    at = fiscal ? at + 1 : at;
    if (YearRules.isYear(t, at) && t.is(at + 1, "q") && t.isJoined(at + 2)) {
      int quarter = t.number(at + 2);
      return quarter >= 1 && quarter <= 4
          ? new RuleMatch<>(
              new InYear(new Annual.OfPart(quarter, 4), new YearChoice.Stated(t.number(at))),
              at + 3)
          : null;
    }
    if (YearRules.isYear(t, at)) {
      return ofYearBefore(t, at, fiscal);
    }
    int number = ordinal(t, at);
    if (number == 0 || number > 4) {
      return null;
    }
    int next = t.isNumber(at) ? at + 2 : at + 1;
    next = t.isDash(next) ? next + 1 : next;
    boolean fiscalInside = t.is(next, "fiscal");
    next = fiscalInside ? next + 1 : next;
    if (t.is(next, "quarter")) {
      boolean sport = t.isAny(next + 1, "final", "finals", "back", "score", "lead");
      return sport
          ? null
          : withFiscalYear(t, inYear(t, number, 4, fiscal || fiscalInside, next + 1), number);
    }
    return t.is(next, "half") && number <= 2
        ? half(t, number, fiscal || fiscalInside, next + 1)
        : null;
  }

  /** Two digits of a year that analysts write of, and not of a novel: "1Q84". */
  private static boolean isShortYear(Tokens t, int i) {
    int number = t.length(i) == 2 && t.isJoined(i) ? t.number(i) : -1;
    return number >= 0 && (number < 40 || number >= 90);
  }

  /** Whether letters or digits go on before or after, as in the name of a star: "SN2H22". */
  private static boolean isInCode(Tokens t, int first, int last) {
    return t.isJoined(first) && !t.isMark(first - 1) || t.isJoined(last + 1) && !t.isMark(last + 1);
  }

  /** "4Q22", "1H 2019": as analysts write it. */
  private static @Nullable RuleMatch<Meaning> brief(Tokens t, int i) {
    int parts = t.is(i + 1, "q") ? 4 : t.is(i + 1, "h") ? 2 : 0;
    int number = t.length(i) == 1 ? t.number(i) : 0;
    boolean joined = t.isJoined(i + 1) && t.isCapitalised(i + 1) && number >= 1 && number <= parts;
    int year = i + 2;
    if (!joined || isInCode(t, i, year) || !YearRules.isYear(t, year) && !isShortYear(t, year)) {
      return null;
    }
    int stated = t.length(year) == 2 ? NumericDateRules.shortYear(t, year) : t.number(year);
    return new RuleMatch<>(
        new InYear(new Annual.OfPart(number, parts), new YearChoice.Stated(stated)), year + 1);
  }

  /** "This year's third quarter", "last year's first half". */
  private static @Nullable RuleMatch<Meaning> ofSteppedYear(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    int years =
        t.isAny(at, "this", "current")
            ? 0
            : t.isAny(at, "last", "previous") ? -1 : t.isAny(at, "next", "coming") ? 1 : 2;
    boolean possessive =
        years < 2 && t.is(at + 1, "year") && t.isApostrophe(at + 2) && t.is(at + 3, "s");
    int number = possessive ? nth(t, at + 4) : 0;
    int parts = t.is(at + 5, "quarter") ? 4 : t.is(at + 5, "half") ? 2 : 0;
    int counted = number < 0 ? parts : number;
    return counted == 0 || counted > parts
        ? null
        : new RuleMatch<>(
            new InYear(new Annual.OfPart(counted, parts), new YearChoice.Counted(years)), at + 6);
  }

  /**
   * "The last half of 1994", "the final quarter of 2018": the last part of a year that is named.
   */
  private static @Nullable RuleMatch<Meaning> lastPart(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    boolean last = t.isAny(at, "last", "final", "latter", "closing");
    int parts = t.is(at + 1, "quarter") ? 4 : t.is(at + 1, "half") ? 2 : 0;
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, at + 2);
    return last && parts > 0 && t.is(at + 2, "of") && year.meaning() != YearChoice.UNSAID
        ? new RuleMatch<>(new InYear(new Annual.OfPart(parts, parts), year.meaning()), year.end())
        : null;
  }

  /** The number of an ordinal; -1 for "last" or "final", 0 where it is none. */
  private static int nth(Tokens t, int i) {
    return t.isAny(i, "last", "final") ? -1 : t.value(i, Category.ORDINAL);
  }

  /** "1989 third quarter", "fiscal 2012 first-half". */
  private static @Nullable RuleMatch<Meaning> ofYearBefore(Tokens t, int year, boolean fiscal) {
    int number = t.value(year + 1, Category.ORDINAL);
    int next = t.isDash(year + 2) ? year + 3 : year + 2;
    int parts = t.is(next, "quarter") ? 4 : t.is(next, "half") ? 2 : 0;
    if (number == 0 || number > parts) {
      return null;
    }
    Annual annual =
        fiscal ? new Annual.OfFiscalPart(number, parts) : new Annual.OfPart(number, parts);
    return new RuleMatch<>(new InYear(annual, new YearChoice.Stated(t.number(year))), next + 1);
  }

  /** "The first half" alone is mostly a match's; with a year it is the year's. */
  private static @Nullable RuleMatch<Meaning> half(Tokens t, int number, boolean fiscal, int end) {
    RuleMatch<Meaning> match = inYear(t, number, 2, fiscal, end);
    boolean ofTheYear = t.are(end, "of", "the", "year");
    return match.end() > end ? match : ofTheYear ? new RuleMatch<>(match.meaning(), end + 3) : null;
  }

  private static int ordinal(Tokens t, int i) {
    boolean digits = t.number(i) > 0 && t.isJoined(i + 1) && t.isAny(i + 1, "st", "nd", "rd", "th");
    return digits ? t.number(i) : t.value(i, Category.ORDINAL);
  }

  private static RuleMatch<Meaning> inYear(
      Tokens t, int number, int parts, boolean fiscal, int end) {
    int from = t.are(end, "of", "fiscal") ? end + 2 : t.is(end, "fiscal") ? end + 1 : end;
    boolean inFiscal = fiscal || from > end;
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, from);
    Annual annual =
        inFiscal ? new Annual.OfFiscalPart(number, parts) : new Annual.OfPart(number, parts);
    return new RuleMatch<>(
        new InYear(annual, year.meaning()), year.end() == from ? end : year.end());
  }

  /** "Q3 FY24": the quarter of the fiscal year that follows it. */
  private static RuleMatch<Meaning> withFiscalYear(
      Tokens t, RuleMatch<Meaning> quarter, int number) {
    int at = t.isAny(quarter.end(), "of", ",") ? quarter.end() + 1 : quarter.end();
    RuleMatch<Meaning> year = t.is(at, "fy") ? fiscalYear(t, at) : null;
    return year != null
            && year.meaning() instanceof InYear in
            && in.annual() instanceof Annual.OfFiscalYear
        ? new RuleMatch<>(new InYear(new Annual.OfFiscalPart(number, 4), in.year()), year.end())
        : quarter;
  }

  /** "The year-ago quarter", "the same period last year", "the same quarter a year earlier". */
  private static @Nullable RuleMatch<Meaning> yearBefore(Tokens t, int i) {
    if (!t.is(i, "the")) {
      return null;
    }
    boolean ago = t.is(i + 1, "year") && t.isDash(i + 2) && t.isAny(i + 3, "ago", "earlier");
    if (ago && t.isAny(i + 4, "quarter", "period", "month")) {
      return new RuleMatch<>(yearBefore(t.singularUnit(i + 4)), i + 5);
    }
    Meaning before = yearBefore(t.singularUnit(i + 2));
    int end = t.is(i + 3, "of") ? i + 4 : i + 3;
    boolean same = t.is(i + 1, "same") && t.isAny(i + 2, "quarter", "period", "month", "time");
    if (!same) {
      return null;
    }
    if (t.are(end, "last", "year")
        || t.are(end, "a", "year") && t.isAny(end + 2, "ago", "earlier")) {
      return new RuleMatch<>(before, t.is(end, "a") ? end + 3 : end + 2);
    }
    return t.are(end, "the", "previous", "year") || t.are(end, "the", "last", "year")
        ? new RuleMatch<>(before, end + 3)
        : null;
  }

  private static Meaning yearBefore(@Nullable Unit named) {
    return new Meaning.YearBefore(named == null ? Unit.YEAR : named);
  }

  /** "Fiscal 2013", "fiscal year 2013", "FY2013", "the last fiscal year". */
  private static @Nullable RuleMatch<Meaning> fiscalYear(Tokens t, int i) {
    if (t.is(i, "fy")) {
      int year = t.isApostrophe(i + 1) ? i + 2 : i + 1;
      boolean digits = t.isNumber(year) && (t.length(year) == 4 || t.length(year) == 2);
      int number = t.number(year) < 100 ? 2000 + t.number(year) : t.number(year);
      boolean quarter =
          t.is(year + 1, "q")
              && t.isJoined(year + 2)
              && t.number(year + 2) >= 1
              && t.number(year + 2) <= 4;
      if (digits && quarter) {
        return new RuleMatch<>(
            new InYear(
                new Annual.OfFiscalPart(t.number(year + 2), 4), new YearChoice.Stated(number)),
            year + 3);
      }
      return digits ? fiscal(new YearChoice.Stated(number), year + 1) : null;
    }
    int at = t.is(i, "the") ? i + 1 : i;
    YearChoice choice =
        t.isAny(at, "last", "previous")
            ? new YearChoice.Counted(-1)
            : t.isAny(at, "this", "current")
                ? new YearChoice.Counted(0)
                : t.isAny(at, "next", "coming") ? new YearChoice.Counted(1) : YearChoice.UNSAID;
    at = choice == YearChoice.UNSAID ? at : at + 1;
    if (!t.isAny(at, "fiscal", "financial")) {
      return null;
    }
    int end = t.is(at + 1, "year") ? at + 2 : at + 1;
    if (choice != YearChoice.UNSAID) {
      return end > at + 1 ? fiscal(choice, end) : null;
    }
    if (!YearRules.isYear(t, end)) {
      return null;
    }
    YearChoice stated = new YearChoice.Stated(t.number(end));
    int part = t.isApostrophe(end + 1) && t.is(end + 2, "s") ? end + 3 : end + 1;
    int number = part > end + 1 ? t.value(part, Category.ORDINAL) : 0;
    boolean quarter = number >= 1 && number <= 4 && t.is(part + 1, "quarter");
    return quarter
        ? new RuleMatch<>(new InYear(new Annual.OfFiscalPart(number, 4), stated), part + 2)
        : fiscal(stated, end + 1);
  }

  private static RuleMatch<Meaning> fiscal(YearChoice year, int end) {
    return new RuleMatch<>(new InYear(new Annual.OfFiscalYear(), year), end);
  }

  /** "Summer of 2020", "last summer", "the spring". */
  private static @Nullable RuleMatch<Meaning> season(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    RuleMatch<YearChoice> step = step(t, at);
    int season = step.end();
    if (t.season(season) == null) {
      return null;
    }
    Annual annual = new Annual.OfSeason(t.season(season));
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, season + 1);
    if (year.end() > season + 1 && (t.isMark(season + 1) ? t.isCapitalised(season) : true)) {
      return new RuleMatch<>(new InYear(annual, year.meaning()), year.end());
    }
    boolean stepped = season > at;
    boolean name =
        t.isCapitalised(season) && (t.isCapitalised(season + 1) || t.isCapitalised(season - 1));
    boolean led =
        t.isAny(
            i - 1,
            "in",
            "during",
            "by",
            "since",
            "until",
            "over",
            "through",
            "late",
            "early",
            "mid",
            "throughout",
            "every");
    boolean verb =
        t.is(season, "fall")
                && (at == i && !t.is(i - 1, "in")
                    || t.is(season + 1, "of")
                    || t.is(season + 1, "in"))
                && !stepped
            || t.is(season, "spring") && at == i && !led
            || t.isAny(season + 1, "to", "from", "water", "break", "training", "by");
    boolean used = stepped || (led || at > i && !t.isDash(season + 1)) && !verb;
    return used && !name ? new RuleMatch<>(new InYear(annual, step.meaning()), season + 1) : null;
  }

  /** "Last", "this", "next". */
  static RuleMatch<YearChoice> step(Tokens t, int i) {
    if (t.isAny(i, "last", "past", "previous")) {
      return new RuleMatch<>(new YearChoice.Step(-1), i + 1);
    }
    if (t.isAny(i, "this")) {
      return new RuleMatch<>(new YearChoice.Step(0), i + 1);
    }
    return t.isAny(i, "next", "coming", "upcoming")
        ? new RuleMatch<>(new YearChoice.Step(1), i + 1)
        : new RuleMatch<>(YearChoice.UNSAID, i);
  }

  /** "Christmas", "last Thanksgiving", "Easter 2016". */
  private static @Nullable RuleMatch<Meaning> holiday(Tokens t, int i) {
    RuleMatch<YearChoice> step = step(t, i);
    RuleMatch<Holiday> holiday = Holidays.at(t, step.end());
    if (holiday == null) {
      return null;
    }
    boolean other = t.is(i, "New") && t.isCapitalised(i - 1) && !t.isApostrophe(i + 2);
    if (other) {
      return null;
    }
    Annual annual = new Annual.OfHoliday(holiday.meaning());
    RuleMatch<YearChoice> year = YearRules.yearAfter(t, holiday.end());
    boolean own = year.meaning() != YearChoice.UNSAID;
    boolean name =
        t.isCapitalised(holiday.end())
            && !t.beginsParagraph(holiday.end())
            && !own
            && t.dayPart(holiday.end()) == null
            && !t.is(holiday.end(), "Day");
    return name
        ? null
        : new RuleMatch<>(
            new InYear(annual, own ? year.meaning() : step.meaning()),
            own ? year.end() : holiday.end());
  }

  /** "Last June", "this March". */
  static @Nullable RuleMatch<Meaning> steppedMonth(Tokens t, int i) {
    RuleMatch<YearChoice> step = step(t, i);
    int month = t.month(step.end());
    boolean stepped = step.end() > i && month > 0 && t.isCapitalised(step.end());
    if (!stepped || t.is(i, "past") && t.isNumber(step.end() + 1)) {
      return null;
    }
    RuleMatch<Meaning> whole = CalendarRules.date(t, step.end());
    if (whole != null && whole.meaning() instanceof InYear in && in.year() == YearChoice.UNSAID) {
      return new RuleMatch<>(new InYear(in.annual(), step.meaning()), whole.end());
    }
    return new RuleMatch<>(new InYear(new Annual.OfMonth(month), step.meaning()), step.end() + 1);
  }
}
