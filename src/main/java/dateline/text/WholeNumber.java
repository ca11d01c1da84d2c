package dateline.text;

import java.util.OptionalInt;

/** Reads whole numbers that somebody or some file wrote: digits of ASCII and nothing else. */
public final class WholeNumber {
  private static final int MOST_DIGITS = 9;

  private WholeNumber() {}

  /** The number that a text of one to nine digits is; empty where it is none. */
  public static OptionalInt of(String text) {
    boolean number =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  /** The number that a text is, where it lies within the bounds, both of them included. */
  public static OptionalInt within(int least, int most, String text) {
    return of(text).stream().filter(number -> number >= least && number <= most).findFirst();
  }

  /** The number from 1 that a text is, where it is no greater than most and begins with no zero. */
  public static OptionalInt count(int most, String text) {
    return text.startsWith("0") ? OptionalInt.empty() : within(1, most, text);
  }
}
