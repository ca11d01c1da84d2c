package dateline.text;

import java.util.Set;

/** The names of the days and the months, which are capitalised and yet no names of anybody. */
public final class Calendar {
  private static final Set<String> NAMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " may june july august september october november december")
              .split(" "));

  private Calendar() {}

  public static boolean has(String lower) {
    return NAMES.contains(lower);
  }
}
