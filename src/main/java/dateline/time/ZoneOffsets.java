package dateline.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Offsets from the zero zone after a time of day: "14:30 UTC+2", "14:30 +0200". */
final class ZoneOffsets {
  private static final int MOST_HOURS = 14;

  private ZoneOffsets() {}

  /**
   * The time in the zero zone, as TIMEX3 writes it.
   *
   * @param clock the time that was written, as {@code T14:30}
   * @param end the token after it
   * @return null where no offset stands there; with {@code +} or {@code -} before it where it is of
   *     the next day or the day before
   */
  static @Nullable RuleMatch<String> after(Tokens t, String clock, int end) {
    boolean named = t.isAny(end, "UTC", "GMT");
    int sign = named ? end + 1 : end;
    boolean signed = t.isAny(sign, "+", "-", "−") && t.isJoined(sign + 1) && t.isNumber(sign + 1);
    if (!signed || named && !t.isJoined(sign)) {
      return null;
    }
    boolean hours = t.length(sign + 1) <= 2;
    boolean minutes =
        hours
            && t.is(sign + 2, ":")
            && t.isJoined(sign + 2)
            && t.isJoined(sign + 3)
            && t.length(sign + 3) == 2;
    if (!hours && t.length(sign + 1) != 4 || hours && !named && !minutes) {
      return null;
    }
    int number = t.number(sign + 1);
    int offset = hours ? 60 * number : 60 * (number / 100) + number % 100;
    offset += minutes ? t.number(sign + 3) : 0;
    return offset > 60 * MOST_HOURS || clock.startsWith("T24")
        ? null
        : new RuleMatch<>(
            shifted(clock, t.is(sign, "+") ? -offset : offset), minutes ? sign + 4 : sign + 2);
  }

  private static String shifted(String clock, int minutes) {
    LocalTime time = LocalTime.parse(clock.substring(1));
    int moved = time.getHour() * 60 + time.getMinute() + minutes;
    String day = moved < 0 ? "-" : moved >= 24 * 60 ? "+" : "";
    return day + "T" + time.plusMinutes(minutes) + "Z";
  }
}
