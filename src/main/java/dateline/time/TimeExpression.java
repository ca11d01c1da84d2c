package dateline.time;

import dateline.time.calendar.Interval;
import dateline.time.calendar.Modifier;
import dateline.time.calendar.TimeType;
import java.util.Optional;

/**
 * A time expression found in a text and what it means.
 *
 * @param start offset of its first character in the text, UTF-16 code units
 * @param end offset after its last character
 * @param text the characters from {@code start} to {@code end}
 * @param type its TIMEX3 type
 * @param value its TIMEX3 value, e.g. {@code 2022-10}, {@code PT6H}, {@code XXXX-WXX-2}
 * @param modifier its TIMEX3 {@code mod}, if it has one
 * @param interval the days that it speaks of; empty for durations and sets, and where no anchor
 *     settles it
 * @param derivation how the value was reached, in words for a reader: "“almost a year ago”, counted
 *     from 28 October 2023: a little after October 2022"
 */
public record TimeExpression(
    int start,
    int end,
    String text,
    TimeType type,
    String value,
    Optional<Modifier> modifier,
    Optional<Interval> interval,
    String derivation) {
  public TimeExpression {
    if (start < 0 || end - start != text.length() || text.isEmpty()) {
      throw new IllegalArgumentException(
          "a time expression must span its own text: start="
              + start
              + ", end="
              + end
              + ", text=“"
              + text
              + "”");
    }
  }

  /** What it comes to, in words: "a little after October 2022". */
  public String meaning() {
    return derivation.substring(derivation.lastIndexOf(": ") + 2);
  }

  /** Whether its days were counted from another day, as those of "last month" are. */
  public boolean relative() {
    return derivation.startsWith(", counted from ", text.length() + 2);
  }

  /** The same expression where the text that it was found in begins at this offset of another. */
  public TimeExpression shifted(int by) {
    return new TimeExpression(
        start + by, end + by, text, type, value, modifier, interval, derivation);
  }
}
