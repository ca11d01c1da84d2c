package dateline.reading;

import java.util.Set;

/** The names of the days and the months, which are capitalised and yet no names of anybody. */
final class Calendar {
  private static final Set<String> NAMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " may june july august september october november december")
              .split(" "));

  private Calendar() {}

  static boolean has(String lower) {
    return NAMES.contains(lower);
  }
}
