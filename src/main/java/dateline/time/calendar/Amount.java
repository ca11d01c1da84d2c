package dateline.time.calendar;

/**
 * How many of a unit.
 *
 * @param digits as TIMEX3 writes it: {@code 2}, {@code 2.5}, {@code X} for "several"
 * @param number its size; for a vague one, what it is taken for when counting days
 * @param vague whether the text leaves it open
 */
public record Amount(String digits, double number, boolean vague) {
  /** "Several", "a few", "some": taken for five when an interval is counted out. */
  public static final Amount SEVERAL = new Amount("X", 5, true);

  /** So many times as much; several remains several. */
  Amount times(int factor) {
    return factor == 1 || vague ? this : of(number * factor);
  }

  public static Amount of(long number) {
    return new Amount(Long.toString(number), number, false);
  }

  public static Amount of(double number) {
    return number == Math.rint(number)
        ? of((long) number)
        : new Amount(Double.toString(number), number, false);
  }
}
