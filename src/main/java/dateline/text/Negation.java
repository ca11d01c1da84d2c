package dateline.text;

import java.util.regex.Pattern;

/** The words that turn a statement round. */
public final class Negation {
  private static final Pattern WORDS = RuleTable.of(Negation.class).pattern("words");

  private Negation() {}

  public static boolean isIn(CharSequence text) {
    return WORDS.matcher(text).find();
  }
}
