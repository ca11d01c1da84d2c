package dateline.time.calendar;

import java.time.LocalDate;

/**
 * A run of whole calendar days, both ends inclusive: September 2021 is 2021-09-01 to 2021-09-30.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}
 */
public record Interval(LocalDate first, LocalDate last) {
  public Interval {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "an interval must not end before it begins: first=" + first + ", last=" + last);
    }
  }

  /** The interval of one day. */
  public static Interval day(LocalDate day) {
    return new Interval(day, day);
  }

  /** Whether every day of {@code other} lies in this interval. */
  public boolean contains(Interval other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  /** Whether the two have a day in common. */
  public boolean overlaps(Interval other) {
    return !other.first.isAfter(last) && !other.last.isBefore(first);
  }

  /** Whether this interval is over before {@code other} begins. */
  public boolean isBefore(Interval other) {
    return last.isBefore(other.first);
  }
}
