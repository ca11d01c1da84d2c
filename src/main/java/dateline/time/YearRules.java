package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Fixed;
import dateline.time.calendar.Unit;
import dateline.time.calendar.YearChoice;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Years, alone ("2021", "the year 2000") and after a month, a season, a quarter ("of last year").
 */
final class YearRules {
  /** The value of a counted noun that is a verb as well. */
  private static final int OR_VERB = 2;

  /** Units that wages are reckoned by. */
  private static final Set<Unit> PAID =
      EnumSet.of(Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR);

  private YearRules() {}

  /** The year that follows a month, a season, a quarter …: ", 2021", "of last year", "'21". */
  static RuleMatch<YearChoice> yearAfter(Tokens t, int i) {
    int at = t.is(i, ",") && !t.beginsParagraph(i + 1) ? i + 1 : i;
    at = t.is(at, "of") || t.is(at, "in") && isYear(t, at + 1) ? at + 1 : at;
    if (isYear(t, at)) {
      return new RuleMatch<>(new YearChoice.Stated(t.number(at)), at + 1);
    }
    if (t.isApostrophe(at) && t.length(at + 1) == 2 && t.isNumber(at + 1) && t.isJoined(at + 1)) {
      return new RuleMatch<>(new YearChoice.Stated(NumericDateRules.shortYear(t, at + 1)), at + 2);
    }
    return t.is(i, ",") ? new RuleMatch<>(YearChoice.UNSAID, i) : relativeYear(t, i, at);
  }

  /** "Last year", "of the same year". */
  private static RuleMatch<YearChoice> relativeYear(Tokens t, int i, int at) {
    int the = t.is(at, "the") ? at + 1 : at;
    if (!t.is(the + 1, "year")) {
      return new RuleMatch<>(YearChoice.UNSAID, i);
    }
    if (t.isAny(the, "last", "past", "previous", "prior")) {
      return new RuleMatch<>(new YearChoice.Counted(-1), the + 2);
    }
    if (t.isAny(the, "this", "current")) {
      return new RuleMatch<>(new YearChoice.Counted(0), the + 2);
    }
    if (t.isAny(the, "next", "coming", "following")) {
      return new RuleMatch<>(new YearChoice.Counted(1), the + 2);
    }
    return t.isAny(the, "that", "same")
        ? new RuleMatch<>(new YearChoice.Mentioned(), the + 2)
        : new RuleMatch<>(YearChoice.UNSAID, i);
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

  /** A year on its own. */
  static @Nullable RuleMatch<Meaning> year(Tokens t, int i) {
    if (isBrief(t, i)) {
      return year(NumericDateRules.shortYear(t, i + 1), i + 2);
    }
    int named = t.are(i, "the", "year") ? i + 2 : t.is(i, "year") ? i + 1 : i;
    if (named > i && !t.isDash(i - 1) && isYear(t, named)) {
      return year(t.number(named), named + 1);
    }
    if (isYear(t, i)) {
      return isYearAlone(t, i) ? year(t.number(i), i + 1) : null;
    }
    RuleMatch<Integer> spelled = SpelledYears.year(t, i);
    return spelled == null ? null : year(spelled.meaning(), spelled.end());
  }

  private static RuleMatch<Meaning> year(int year, int end) {
    return new RuleMatch<>(new Fixed(Unit.YEAR, LocalDate.of(year, 1, 1)), end);
  }

  /** "Class of '99". */
  private static boolean isBrief(Tokens t, int i) {
    return t.isApostrophe(i)
        && t.isJoined(i + 1)
        && t.length(i + 1) == 2
        && t.number(i + 1) > 0
        && !t.isJoined(i)
        && t.isAny(i - 1, "of", "in", "since", "from", "summer", "class")
        && !(t.isJoined(i + 2) && t.isWord(i + 2));
  }

  /** Whether four digits are a year and not a count, a price, a page or a number of a model. */
  private static boolean isYearAlone(Tokens t, int i) {
    boolean led = isLed(t, i);
    int year = t.number(i);
    boolean usual =
        year >= 1900 && year < 2060 && !(year % 100 == 0 && year != 2000 && year != 1900 && !led);
    boolean firmlyLed = led && !t.isAny(i - 1, "the", "for", "to", "and", "of");
    return !isNumbered(t, i)
        && !isPartOfNumber(t, i)
        && !isObject(t, i)
        && !isCounted(t, i + 1)
        && (usual || firmlyLed && !isPlural(t, i + 1))
        && !(isPlural(t, i + 1) && year % 100 == 0);
  }

  /** Whether a word or mark that leads a year in stands before it. */
  private static boolean isLed(Tokens t, int i) {
    return t.isAny(
        i - 1, "in", "since", "until", "till", "by", "from", "during", "between", "through", "of",
        "before", "after", "to", "and", "for", "early", "late", "mid", "the", "circa", "around",
        "(", "-", "–", "/");
  }

  /** Whether what stands before makes it a price, a count or a number: "$1999", "Boeing-2000". */
  private static boolean isNumbered(Tokens t, int i) {
    boolean model =
        t.isDash(i - 1)
            && t.isJoined(i)
            && !t.isNumber(i - 2)
            && !t.isAny(i - 2, "mid", "pre", "post");
    boolean is = t.isAny(i - 1, "is", "was", "#", ":");
    return model
        || t.value(i - 1, Category.NUMBERED) > 0
        || is && t.value(i - 2, Category.NUMBERED) > 0
        || t.isAny(
            i - 1,
            "$",
            "£",
            "€",
            "¥",
            "#",
            "+",
            ".",
            "US$",
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
            "approximately");
  }

  /** Whether it is a group of digits among others: "020 7946 2018", "2019/881". */
  private static boolean isPartOfNumber(Tokens t, int i) {
    boolean grouped =
        t.isNumber(i - 1) && (t.length(i - 1) > 2 || t.number(i - 1) == 0) && !t.isJoined(i)
            || t.isNumber(i + 1) && t.length(i + 1) > 2 && t.isNumber(i - 1);
    boolean slashed =
        t.is(i + 1, "/")
                && t.isJoined(i + 1)
                && t.isJoined(i + 2)
                && t.isNumber(i + 2)
                && t.length(i + 2) != 2
            || t.is(i - 1, "/")
                && t.isJoined(i)
                && t.isJoined(i - 1)
                && t.number(i - 2) > 12
                && t.number(i - 2) != t.number(i) - 1;
    return grouped || slashed && !(t.length(i + 2) == 4 && t.number(i + 2) == t.number(i) + 1);
  }

  /** Whether it counts what a verb is done to: "bought 1999 chairs", but not "2013 earnings". */
  private static boolean isObject(Tokens t, int i) {
    boolean verb =
        t.verbForm(i - 1) == VerbForm.PAST
            || t.isSmall(i - 1) && t.length(i - 1) > 4 && t.endsWith(i - 1, "ed")
            || t.isAny(
                i - 1, "with", "sells", "buys", "has", "have", "holds", "owns", "keeps", "needs");
    return verb && isPlural(t, i + 1) && t.value(i + 1, Category.YEARLY) == 0;
  }

  /** Whether what follows is counted: "2000 people". */
  private static boolean isCounted(Tokens t, int i) {
    return t.unit(i) != null
        || isCountedNoun(t, i)
        || t.isAny(
            i,
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
            "or");
  }

  /** Names are no counts ("In 2020 Pence refused"), nor are verbs ("2024 marks the centenary"). */
  private static boolean isCountedNoun(Tokens t, int i) {
    return switch (t.isSmall(i) ? t.value(i, Category.COUNTED) : 0) {
      case 0 -> false;
      case OR_VERB -> !hasObject(t, i + 1);
      default -> true;
    };
  }

  /** Whether what a verb is done to begins here: "the centenary", but not the "a month" of pay. */
  private static boolean hasObject(Tokens t, int i) {
    boolean pay = t.is(i, "a") && PAID.contains(t.singularUnit(i + 1));
    return !pay
        && (t.isNumber(i)
            || t.value(i, Category.NUMBER) > 0
            || t.isAny(
                i, "the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my"));
  }

  private static boolean isPlural(Tokens t, int i) {
    return t.isSmall(i) && t.length(i) > 3 && t.endsWith(i, "s");
  }
}
