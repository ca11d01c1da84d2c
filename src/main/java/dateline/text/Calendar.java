package dateline.text;

import java.util.Set;

/** The names of the days and the months, which are capitalised and yet no names of anybody. */
public final class Calendar {
  private static final Set<String> NAMES = RuleTable.of(Calendar.class).words("names");

  private Calendar() {}

  public static boolean has(String lower) {
    return NAMES.contains(lower);
  }
}
