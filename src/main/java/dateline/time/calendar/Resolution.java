package dateline.time.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a meaning comes to once an anchor is given.
 *
 * @param words the outcome in words, without the expression itself
 * @param origin the day that it was counted from, where it was
 */
public record Resolution(
    TimeType type,
    String value,
    Optional<Modifier> modifier,
    Optional<Interval> interval,
    String words,
    Optional<LocalDate> origin) {

  static Resolution date(String value, Optional<Interval> interval, String words) {
    return new Resolution(
        TimeType.DATE, value, Optional.empty(), interval, words, Optional.empty());
  }

  Resolution as(TimeType other) {
    return new Resolution(other, value, modifier, interval, words, origin);
  }

  Resolution from(LocalDate day) {
    return new Resolution(type, value, modifier, interval, words, Optional.of(day));
  }

  Resolution with(Optional<Modifier> other) {
    return new Resolution(type, value, other, interval, words, origin);
  }

  Resolution saying(String other) {
    return new Resolution(type, value, modifier, interval, other, origin);
  }

  Resolution within(Interval other) {
    return new Resolution(type, value, modifier, Optional.of(other), words, origin);
  }
}
