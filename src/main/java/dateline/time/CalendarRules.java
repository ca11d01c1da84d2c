package dateline.time;

import dateline.time.Meaning.Fixed;
import dateline.time.Meaning.InYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates named by the calendar: "10 September 2021", "June 18", "2021-09-10", "the 1990s". */
final class CalendarRules {
  private CalendarRules() {}

  /** A numeric date, a month with a day or without, a year, a decade or a century. */
  static @Nullable Match<Meaning> date(Tokens t, int i) {
    Match<Meaning> numeric = numeric(t, i);
    if (numeric != null) {
      return numeric;
    }
    Match<Meaning> day = withDay(t, i);
    if (day != null) {
      return day;
    }
    Match<Meaning> month = month(t, i);
    if (month != null) {
      return month;
    }
    Match<Meaning> era = era(t, i);
    return era != null ? era : year(t, i);
  }

  /** 2021-09-10, 2021-09, 10/28/2013, 28.10.2013. */
  private static @Nullable Match<Meaning> numeric(Tokens t, int i) {
    if (!t.isNumber(i) || !t.isJoined(i + 1) || !t.isJoined(i + 2) || !t.isNumber(i + 2)) {
      return null;
    }
    if (t.length(i) == 4 && t.isAny(i + 1, "-", "/") && t.length(i + 2) == 2) {
      return iso(t, i);
    }
    boolean slashed = t.is(i + 1, "/") && t.is(i + 3, "/");
    boolean dotted = t.is(i + 1, ".") && t.is(i + 3, ".");
    if (!slashed && !dotted
        || !t.isJoined(i + 3)
        || !t.isJoined(i + 4)
        || !t.isNumber(i + 4)
        || t.length(i) > 2
        || t.length(i + 2) > 2
        || t.isJoined(i + 5) && t.isDash(i + 5)) {
      return null;
    }
    int year = shortYear(t, i + 4);
    int first = t.number(i);
    int second = t.number(i + 2);
    boolean american = slashed && first <= 12;
    return fixedDay(year, american ? first : second, american ? second : first, i + 5);
  }

  private static @Nullable Match<Meaning> iso(Tokens t, int i) {
    boolean withDay =
        t.is(i + 3, t.word(i + 1))
            && t.isJoined(i + 3)
            && t.isJoined(i + 4)
            && t.length(i + 4) == 2
            && t.isNumber(i + 4);
    if (withDay) {
      return fixedDay(t.number(i), t.number(i + 2), t.number(i + 4), i + 5);
    }
    boolean month =
        t.is(i + 1, "-")
            && t.number(i) >= 1500
            && t.number(i) < 2200
            && t.number(i + 2) >= 1
            && t.number(i + 2) <= 12
            && !(t.isJoined(i + 3) && t.isDash(i + 3));
    return month
        ? new Match<>(new Fixed(Unit.MONTH, LocalDate.of(t.number(i), t.number(i + 2), 1)), i + 3)
        : null;
  }

  private static int shortYear(Tokens t, int i) {
    int year = t.number(i);
    return switch (t.length(i)) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 4 -> year;
      default -> -1;
    };
  }

  private static @Nullable Match<Meaning> fixedDay(int year, int month, int day, int end) {
    try {
      return year < 1000
          ? null
          : new Match<>(new Fixed(Unit.DAY, LocalDate.of(year, month, day)), end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "September 10, 2021", "10 September 2021", "the 10th of September", "Sept. 10". */
  private static @Nullable Match<Meaning> withDay(Tokens t, int i) {
    if (monthNumber(t, i) > 0) {
      return monthFirst(t, i);
    }
    int at = t.is(i, "the") ? i + 1 : i;
    Match<Integer> day = dayNumber(t, at, true);
    if (day == null) {
      return null;
    }
    int month = t.is(day.end(), "of") ? day.end() + 1 : day.end();
    boolean usable = monthNumber(t, month) > 0 && (t.isCapitalised(month) || t.is(month - 1, "of"));
    if (!usable || !t.isCapitalised(month) && t.isAny(month, "may", "march")) {
      return null;
    }
    boolean ordinal = t.is(day.end(), "of") || day.end() > at + 1 || at == i;
    return ordinal
        ? dayOfMonth(t, monthNumber(t, month), day.meaning(), afterMonth(t, month))
        : null;
  }

  private static @Nullable Match<Meaning> monthFirst(Tokens t, int i) {
    if (!t.isCapitalised(i) && t.isAny(i, "may", "march", "mar", "sep", "dec", "nov", "jan")) {
      return null;
    }
    int at = afterMonth(t, i);
    at = t.is(at, "the") ? at + 1 : at;
    Match<Integer> day = dayNumber(t, at, false);
    return day == null ? null : dayOfMonth(t, monthNumber(t, i), day.meaning(), day.end());
  }

  private static Match<Meaning> dayOfMonth(Tokens t, int month, int day, int end) {
    Match<YearChoice> year = yearAfter(t, end);
    if (year.meaning() instanceof YearChoice.Stated stated) {
      Match<Meaning> fixed = fixedDay(stated.year(), month, day, year.end());
      return fixed != null ? fixed : new Match<>(inYear(month, day, YearChoice.UNSAID), end);
    }
    return new Match<>(inYear(month, day, year.meaning()), year.end());
  }

  private static Meaning inYear(int month, int day, YearChoice year) {
    return new InYear(new Annual.OfDay(month, day), year);
  }

  /** A day of the month: "10", "10th", and, where {@code inWords}, "tenth". */
  private static @Nullable Match<Integer> dayNumber(Tokens t, int i, boolean inWords) {
    int ordinal = inWords ? t.value(i, Category.ORDINAL) : 0;
    if (ordinal > 0) {
      return new Match<>(ordinal, i + 1);
    }
    int number = t.number(i);
    if (number < 1 || number > 31 || t.length(i) > 2) {
      return null;
    }
    if (t.isJoined(i + 1) && t.isAny(i + 1, "st", "nd", "rd", "th")) {
      return new Match<>(number, i + 2);
    }
    boolean decimal =
        t.isJoined(i + 1)
            && t.isAny(i + 1, ".", ",", ":", "%")
            && t.isJoined(i + 2)
            && t.isNumber(i + 2);
    boolean percent = t.is(i + 1, "%") || t.is(i + 1, ":");
    boolean letters = t.isJoined(i + 1) && t.isWord(i + 1);
    return decimal || percent || letters ? null : new Match<>(number, i + 1);
  }

  /** The month that the word names, as a number; 0 where it names none. */
  static int monthNumber(Tokens t, int i) {
    int month = t.value(i, Category.MONTH);
    return month > 0 ? month : t.value(i, Category.SHORT_MONTH);
  }

  private static int afterMonth(Tokens t, int i) {
    return t.value(i, Category.SHORT_MONTH) > 0 && t.is(i + 1, ".") ? i + 2 : i + 1;
  }

  /** A month, with its year or without: "September 2021", "June last year", "in June". */
  private static @Nullable Match<Meaning> month(Tokens t, int i) {
    int month = monthNumber(t, i);
    if (month == 0) {
      return null;
    }
    Match<YearChoice> year = yearAfter(t, afterMonth(t, i));
    boolean dated = year.meaning() != YearChoice.UNSAID;
    if (!dated && !isMonthAlone(t, i) || dated && !t.isCapitalised(i)) {
      return null;
    }
    int end = dated ? year.end() : t.value(i, Category.MONTH) > 0 ? i + 1 : afterMonth(t, i);
    return new Match<>(new InYear(new Annual.OfMonth(month), year.meaning()), end);
  }

  /**
   * Whether a month's name with no number beside it is the month, and not a person or a verb. Full
   * names with a capital are months, but for those that are also first names or verbs ("May",
   * "March", "April", "June", "August"), which must follow a word that leads a date in.
   */
  private static boolean isMonthAlone(Tokens t, int i) {
    if (!t.isCapitalised(i)) {
      return false;
    }
    boolean led =
        t.isAny(
            i - 1,
            "in",
            "since",
            "until",
            "till",
            "by",
            "during",
            "from",
            "late",
            "early",
            "mid",
            "between",
            "through",
            "before",
            "after",
            "of",
            "and",
            "to",
            "last",
            "next",
            "this",
            "for",
            "or",
            "end",
            "beginning",
            "around",
            "-",
            "–",
            "each",
            "every");
    if (t.value(i, Category.SHORT_MONTH) > 0) {
      return t.isAny(i - 1, "in", "since", "until", "late", "early", "mid", "last", "next", "this")
          && t.is(i + 1, ".");
    }
    return switch (t.value(i, Category.MONTH)) {
      case 3, 5 ->
          led
              && !(t.isAny(
                      i - 1, "for", "of", "and", "or", "to", "by", "from", "after", "before",
                      "this")
                  && !isMonthNear(t, i))
              && !isName(t, i);
      case 4, 6, 8 -> !isName(t, i);
      default -> true;
    };
  }

  /** Whether another month, or the end of the clause, shows that this one is a month too. */
  private static boolean isMonthNear(Tokens t, int i) {
    return monthNumber(t, i - 2) > 0
        || monthNumber(t, i + 2) > 0
        || !t.exists(i + 1)
        || t.isAny(i - 1, "of", "by", "from", "after", "before", "this", "to")
            && t.isMark(i + 1)
            && !t.isApostrophe(i + 1);
  }

  /** Whether a capitalised neighbour makes it a name: "Theresa May", "June Carter". */
  private static boolean isName(Tokens t, int i) {
    boolean surname =
        t.isCapitalised(i + 1)
            && !t.beginsParagraph(i + 1)
            && t.value(i - 1, Category.OPENER) == 0
            && !t.isAny(
                i - 1, "in", "since", "of", "by", "until", "from", "for", "during", "on", "through",
                "after", "before");
    boolean firstName =
        t.isCapitalised(i - 1)
            && !t.isMark(i - 2)
            && t.exists(i - 2)
            && !t.isAny(
                i - 1, "in", "since", "by", "until", "from", "during", "last", "this", "next");
    return surname || firstName;
  }

  /** The year that follows a month, a season, a quarter …: ", 2021", "of last year", "'21". */
  static Match<YearChoice> yearAfter(Tokens t, int i) {
    int at = t.isAny(i, ",") && !t.beginsParagraph(i + 1) ? i + 1 : i;
    at = t.is(at, "of") || t.is(at, "in") && isYear(t, at + 1) ? at + 1 : at;
    if (isYear(t, at)) {
      return new Match<>(new YearChoice.Stated(t.number(at)), at + 1);
    }
    if (t.isApostrophe(at) && t.length(at + 1) == 2 && t.isNumber(at + 1) && t.isJoined(at + 1)) {
      return new Match<>(new YearChoice.Stated(shortYear(t, at + 1)), at + 2);
    }
    if (t.is(i, ",")) {
      return new Match<>(YearChoice.UNSAID, i);
    }
    int the = t.is(at, "the") ? at + 1 : at;
    if (!t.is(the + 1, "year")) {
      return new Match<>(YearChoice.UNSAID, i);
    }
    if (t.isAny(the, "last", "past", "previous", "prior")) {
      return new Match<>(new YearChoice.Counted(-1), the + 2);
    }
    if (t.isAny(the, "this", "current")) {
      return new Match<>(new YearChoice.Counted(0), the + 2);
    }
    if (t.isAny(the, "next", "coming", "following")) {
      return new Match<>(new YearChoice.Counted(1), the + 2);
    }
    return t.isAny(the, "that", "same")
        ? new Match<>(new YearChoice.Mentioned(), the + 2)
        : new Match<>(YearChoice.UNSAID, i);
  }

  /** Four digits that can be a year of the last centuries or of the next. */
  static boolean isYear(Tokens t, int i) {
    int number = t.length(i) == 4 ? t.number(i) : -1;
    boolean more =
        t.isJoined(i + 1)
            && (t.isWord(i + 1)
                || t.isAny(i + 1, ".", ",", ":") && t.isJoined(i + 2) && t.isNumber(i + 2));
    return number >= 1500 && number < 2100 && !more;
  }

  /** "The 1990s", "the '90s", "the nineties", "the 19th century". */
  private static @Nullable Match<Meaning> era(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    int number = t.length(at) == 4 ? t.number(at) : -1;
    int plural = t.isApostrophe(at + 1) && t.is(at + 2, "s") ? at + 2 : at + 1;
    boolean decade = number >= 1500 && number < 2100 && number % 10 == 0;
    if (decade && t.is(plural, "s") && t.isJoined(at + 1)) {
      return stretch(Unit.DECADE, number, plural + 1);
    }
    int apostrophe = t.isApostrophe(at) ? at + 1 : at;
    int tens = t.length(apostrophe) == 2 ? t.number(apostrophe) : -1;
    if (tens >= 20
        && tens % 10 == 0
        && t.is(apostrophe + 1, "s")
        && t.isJoined(apostrophe + 1)
        && (apostrophe > i)) {
      return stretch(Unit.DECADE, 1900 + tens, apostrophe + 2);
    }
    return century(t, i, at);
  }

  private static @Nullable Match<Meaning> century(Tokens t, int i, int at) {
    int ordinal = t.value(at, Category.ORDINAL);
    int end = at + 1;
    if (t.number(at) > 0 && t.isJoined(at + 1) && t.isAny(at + 1, "st", "nd", "rd", "th")) {
      ordinal = t.number(at);
      end = at + 2;
    } else if (t.is(at, "twenty") && t.isDash(at + 1) && t.is(at + 2, "first")) {
      ordinal = 21;
      end = at + 3;
    }
    end = t.isDash(end) ? end + 1 : end;
    boolean named = ordinal > 10 && ordinal <= 30 && t.is(end, "century");
    return named ? stretch(Unit.CENTURY, (ordinal - 1) * 100, end + 1) : null;
  }

  private static Match<Meaning> stretch(Unit unit, int year, int end) {
    return new Match<>(new Fixed(unit, LocalDate.of(year, 1, 1)), end);
  }

  /** A year on its own. */
  private static @Nullable Match<Meaning> year(Tokens t, int i) {
    if (t.isApostrophe(i)
        && t.isJoined(i + 1)
        && t.length(i + 1) == 2
        && t.number(i + 1) > 0
        && !t.isJoined(i)
        && t.isAny(i - 1, "of", "in", "since", "from", "summer", "class")
        && !(t.isJoined(i + 2) && t.isWord(i + 2))) {
      return stretch(Unit.YEAR, shortYear(t, i + 1), i + 2);
    }
    return isYear(t, i) && isYearAlone(t, i) ? stretch(Unit.YEAR, t.number(i), i + 1) : null;
  }

  /** Whether four digits are a year and not a count, a price, a page or a number of a model. */
  private static boolean isYearAlone(Tokens t, int i) {
    boolean led =
        t.isAny(
            i - 1, "in", "since", "until", "till", "by", "from", "during", "between", "through",
            "of", "before", "after", "to", "and", "for", "early", "late", "mid", "the", "circa",
            "around", "(", "-", "–", "/");
    boolean priced =
        t.isAny(i - 1, "$", "£", "€", "¥", "#", "+", ".", "US$")
            || t.isAny(
                i - 1,
                "number",
                "no",
                "nearly",
                "some",
                "than",
                "least",
                "almost",
                "over",
                "room",
                "flight",
                "about",
                "approximately")
            || t.isDash(i - 1)
                && t.isJoined(i)
                && !t.isNumber(i - 2)
                && !t.is(i - 2, "mid")
                && !t.is(i - 2, "pre")
                && !t.is(i - 2, "post");
    boolean counted =
        t.isAny(
                i + 1,
                "%",
                "percent",
                "people",
                "points",
                "miles",
                "km",
                "kilometers",
                "kilometres",
                "metres",
                "meters",
                "feet",
                "acres",
                "tons",
                "tonnes",
                "square",
                "°",
                "hours",
                "dollars",
                "euros",
                "pounds",
                "jobs",
                "workers",
                "men",
                "women",
                "troops",
                "soldiers",
                "others",
                "million",
                "billion",
                "thousand",
                "GMT",
                "UTC",
                "EST",
                "EDT",
                "employees",
                "dealers",
                "dealerships",
                "or")
            || t.unit(i + 1) != null;
    int year = t.number(i);
    boolean usual =
        year >= 1900 && year < 2060 && !(year % 100 == 0 && year != 2000 && year != 1900 && !led);
    return !priced
        && !counted
        && (usual
            || led
                && !t.is(i - 1, "the")
                && !t.isAny(i - 1, "for", "to", "and", "of")
                && !isPlural(t, i + 1))
        && !(isPlural(t, i + 1) && year % 100 == 0);
  }

  private static boolean isPlural(Tokens t, int i) {
    return t.isSmall(i) && t.length(i) > 3 && t.text().charAt(t.end(i) - 1) == 's';
  }
}
