package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Fixed;
import dateline.time.calendar.Meaning.Range;
import dateline.time.calendar.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of years that are one expression: "1990-94", "the 1990s", "the '90s", "the sixties",
 * "the 19th century".
 */
final class EraRules {
  private EraRules() {}

  /**
   * "1990-94", "the 2012-13 season", "2012/13": the second year in two digits, later than the
   * first, and no month, as "2021-09" is September.
   */
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

  /** A decade or a century. */
  static @Nullable RuleMatch<Meaning> era(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    RuleMatch<Meaning> decade = decade(t, at);
    if (decade != null) {
      return decade;
    }
    RuleMatch<Meaning> brief = briefDecade(t, i, at);
    return brief != null ? brief : century(t, at);
  }

  /** "1990s", "1990's"; "the 1800s" are a century. */
  private static @Nullable RuleMatch<Meaning> decade(Tokens t, int at) {
    int number = t.length(at) == 4 ? t.number(at) : -1;
    int plural = t.isApostrophe(at + 1) && t.is(at + 2, "s") ? at + 2 : at + 1;
    boolean decade = number >= 1500 && number < 2100 && number % 10 == 0;
    boolean century = number % 100 == 0 && number < 2000;
    return decade && t.is(plural, "s") && t.isJoined(at + 1)
        ? stretch(century ? Unit.CENTURY : Unit.DECADE, number, plural + 1)
        : null;
  }

  /**
   * "The 90s", "'90s", "70s and 80s", "the sixties"; without article or apostrophe they are ages or
   * degrees.
   */
  private static @Nullable RuleMatch<Meaning> briefDecade(Tokens t, int i, int at) {
    int word = t.value(at, Category.DECADE);
    if (word > 0) {
      return at > i ? stretch(Unit.DECADE, word, at + 1) : null;
    }
    int apostrophe = t.isApostrophe(at) ? at + 1 : at;
    boolean another =
        t.isAny(i - 1, "and", "or", "to", "-", "–")
            && t.is(i - 2, "s")
            && (t.length(i - 3) == 4 || t.length(i - 3) == 2)
            && t.isNumber(i - 3)
            && t.isJoined(i - 2);
    int tens = t.length(apostrophe) == 2 ? t.number(apostrophe) : -1;
    boolean plural = t.is(apostrophe + 1, "s") && t.isJoined(apostrophe + 1);
    boolean decade = tens >= 20 && tens % 10 == 0 && plural && (apostrophe > i || another);
    return decade ? stretch(Unit.DECADE, 1900 + tens, apostrophe + 2) : null;
  }

  private static @Nullable RuleMatch<Meaning> century(Tokens t, int at) {
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

  private static RuleMatch<Meaning> stretch(Unit unit, int year, int end) {
    return new RuleMatch<>(new Fixed(unit, LocalDate.of(year, 1, 1)), end);
  }

  private static Meaning year(int year) {
    return new Fixed(Unit.YEAR, LocalDate.of(year, 1, 1));
  }
}
