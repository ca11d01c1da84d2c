package dateline.time.calendar;

import dateline.time.calendar.Meaning.Distance;
import dateline.time.calendar.Meaning.Length;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counts lengths out from a day.
 *
 * <p>The value is of the grain of the unit ("two years ago" is a year, "three weeks ago" a week),
 * as TIDES 2005 has it; but of a single unit with a modifier that says on which side of the mark it
 * lies ("almost a year ago"), of the next finer grain, since at the grain of the unit the modifier
 * would say nothing. The interval is the mark give or take half a unit, and with such a modifier
 * the side of the mark that it names, to a sixth of the unit or a tenth of the whole length,
 * whichever is more: "almost a year ago", said on 28 October 2023, is 28 October to 27 December
 * 2022.
 */
final class Distances {
  /** About a century: no text counts further on a clock. */
  private static final long MOST_SECONDS = 100L * 365 * 24 * 3600;

  private static final int MOST_YEARS = 2100;

  private Distances() {}

  static Resolution resolve(Distance meaning, LocalDate origin) {
    Length length = meaning.length();
    if (isBeyond(meaning, origin)) {
      return Resolution.date(
              meaning.sign() < 0 ? "PAST_REF" : "FUTURE_REF",
              Optional.empty(),
              "beyond the years that are counted here")
          .with(length.modifier());
    }
    LocalDate mark = mark(length, origin, meaning.sign());
    if (length.amount().vague()) {
      return vague(meaning, origin);
    }
    Optional<Modifier> modifier = length.modifier();
    int side = modifier.map(m -> side(m) * meaning.sign()).orElse(0);
    Unit unit = length.unit();
    Unit told = length.rest() != null ? length.rest().unit() : side == 0 ? year(unit) : finer(unit);
    told = told.isShorterThanDay() ? Unit.DAY : told;
    Unit shown = side != 0 && length.amount().number() > 1 ? year(unit) : told;
    Resolution mid =
        new Resolution(
            TimeType.DATE,
            shown.value(mark),
            modifier,
            Optional.of(around(length, mark, side)),
            (side == 0 ? "about " : side > 0 ? "a little after " : "a little before ")
                + told.words(mark),
            Optional.of(origin));
    return told == Unit.DAY && side == 0 ? mid.saying(told.words(mark)) : mid;
  }

  /** Whether it is before the year 1, or too far off for {@link #shift}. */
  private static boolean isBeyond(Distance meaning, LocalDate origin) {
    Length length = meaning.length();
    double years = length.amount().number() * length.unit().days() / Unit.YEAR.days();
    return years >= (meaning.sign() < 0 ? Math.min(MOST_YEARS, origin.getYear()) : MOST_YEARS);
  }

  /** "Two hours later", counted from a time of day that the text names. */
  static Resolution onTheClock(Distance meaning, LocalDateTime from) {
    Length length = meaning.length();
    long seconds = Math.round(length.amount().number() * secondsOf(length.unit()));
    LocalDateTime then = from.plusSeconds(meaning.sign() * Math.min(seconds, MOST_SECONDS));
    String clock = then.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    return new Resolution(
        TimeType.TIME,
        then.toLocalDate() + "T" + clock,
        length.modifier(),
        Optional.of(Interval.day(then.toLocalDate())),
        clock + " on " + Words.day(then.toLocalDate()),
        Optional.of(from.toLocalDate()));
  }

  /** "Two hours ago", of a day of which the hour is not known. */
  static Resolution onTheDay(Distance meaning, LocalDate day) {
    return new Resolution(
        TimeType.TIME,
        day + "TXX:XX",
        meaning.length().modifier(),
        Optional.of(Interval.day(day)),
        "some time about " + Words.day(day),
        Optional.of(day));
  }

  private static long secondsOf(Unit unit) {
    return switch (unit) {
      case SECOND -> 1;
      case MINUTE -> 60;
      default -> 3600;
    };
  }

  /** "Several years ago" is somewhere between two and ten of them. */
  private static Resolution vague(Distance meaning, LocalDate origin) {
    Unit unit = meaning.length().unit();
    LocalDate near = shift(unit, origin, 2L * meaning.sign());
    LocalDate far = shift(unit, origin, 10L * meaning.sign());
    boolean back = meaning.sign() < 0;
    return new Resolution(
        TimeType.DATE,
        back ? "PAST_REF" : "FUTURE_REF",
        meaning.length().modifier(),
        Optional.of(back ? new Interval(far, near) : new Interval(near, far)),
        words(meaning.length()) + (back ? " before" : " after"),
        Optional.of(origin));
  }

  /** Whether a modifier puts the day nearer to the origin (-1), further from it (1), or neither. */
  private static int side(Modifier modifier) {
    return switch (modifier) {
      case LESS_THAN, EQUAL_OR_LESS -> -1;
      case MORE_THAN, EQUAL_OR_MORE -> 1;
      case BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, START, MID, END, APPROX -> 0;
    };
  }

  /** "A decade ago" is told as a year, since a decade in the calendar is another thing. */
  private static Unit year(Unit unit) {
    return unit == Unit.DECADE || unit == Unit.CENTURY ? Unit.YEAR : unit;
  }

  private static Unit finer(Unit unit) {
    return switch (unit) {
      case CENTURY -> Unit.DECADE;
      case DECADE -> Unit.YEAR;
      case YEAR, QUARTER -> Unit.MONTH;
      case MONTH, FORTNIGHT, WEEK, WEEKEND, NIGHT, DAY, HOUR, MINUTE, SECOND -> Unit.DAY;
    };
  }

  private static Interval around(Length length, LocalDate mark, int side) {
    long slack =
        side == 0
            ? length.unit().days() / 2
            : Math.max(
                length.unit().days() / 6,
                (long) (length.unit().days() * length.amount().number() / 10));
    long bounded = Math.min(slack, 40_000);
    if (length.rest() != null) {
      bounded = length.rest().unit().days() / 2;
    }
    return new Interval(
        side > 0 ? mark : mark.minusDays(bounded), side < 0 ? mark : mark.plusDays(bounded));
  }

  /** The day at the far end of a length that begins or ends at {@code origin}. */
  static LocalDate far(Length length, LocalDate origin, int sign) {
    return mark(length, origin, sign);
  }

  private static LocalDate mark(Length length, LocalDate origin, int sign) {
    double number = length.amount().number();
    LocalDate whole = shift(length.unit(), origin, (long) number * sign);
    double part = number - Math.floor(number);
    LocalDate mark =
        part == 0 ? whole : whole.plusDays(Math.round(part * length.unit().days()) * sign);
    return length.rest() == null ? mark : mark(length.rest(), mark, sign);
  }

  /** Shifts by no more than a few thousand years, so that no text can leave the calendar. */
  private static LocalDate shift(Unit unit, LocalDate day, long count) {
    long most = 365L * MOST_YEARS / Math.max(unit.days(), 1);
    LocalDate shifted = unit.shift(day, Math.clamp(count, -most, most));
    return shifted.getYear() < 1 ? LocalDate.of(1, 1, 1) : shifted;
  }

  /** A length in words: "more than 6 hours", "several years", "2 years and 3 months". */
  static String words(Length length) {
    String bound =
        length
            .modifier()
            .map(modifier ->
                switch (modifier) {
                  case LESS_THAN -> "a little less than ";
                  case MORE_THAN -> "more than ";
                  case EQUAL_OR_LESS -> "at most ";
                  case EQUAL_OR_MORE -> "at least ";
                  case APPROX -> "about ";
                  case BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, START, MID, END -> "";
                })
            .orElse("");
    String words = bound + length.unit().counted(length.amount());
    return length.rest() == null ? words : words + " and " + words(length.rest());
  }
}
