package dateline.time.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date last spoken of, from which "the following day" counts.
 *
 * @param day the first day of it; of a rough date the middle one
 * @param grain {@link Unit#QUARTER} or {@link Unit#MONTH} where it is one, otherwise {@link
 *     Unit#DAY}
 * @param single whether it is one day
 * @param time the time of day, where it has one
 */
record LastMention(LocalDate day, Unit grain, boolean single, Optional<LocalTime> time) {
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern CLOCK = Pattern.compile(".*T((?:[01]\\d|2[0-3]):\\d\\d)Z?");

  /**
   * @param days what it was resolved to
   * @param value its TIMEX3 value
   */
  static LastMention of(Meaning meaning, Interval days, String value) {
    boolean rough = meaning instanceof Meaning.Distance;
    long half = rough ? ChronoUnit.DAYS.between(days.first(), days.last()) / 2 : 0;
    Unit grain =
        QUARTER.matcher(value).matches()
            ? Unit.QUARTER
            : MONTH.matcher(value).matches() ? Unit.MONTH : Unit.DAY;
    Matcher clock = CLOCK.matcher(value);
    return new LastMention(
        days.first().plusDays(half),
        grain,
        days.first().equals(days.last()),
        clock.matches() ? Optional.of(LocalTime.parse(clock.group(1))) : Optional.empty());
  }

  /** Whether it is a quarter or a month, with which another year's is compared. */
  boolean period() {
    return grain != Unit.DAY;
  }
}
