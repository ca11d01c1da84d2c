package dateline.shell.command;

import dateline.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what a mistyped command or option was meant for. */
public final class DidYouMean {
  private static final int LONGEST_WORD = 40;

  private DidYouMean() {}

  /**
   * The question to add to a message, with a semicolon before it; empty where nothing is near.
   *
   * @param typed the word that is not known
   * @param known the words that are
   */
  public static String of(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int most = lower.replace("-", "").length() < 5 ? 1 : 2;
    return lower.length() > LONGEST_WORD
        ? ""
        : known.stream()
            .filter(word -> EditDistance.between(lower, word) <= most || begins(word, lower))
            .min(
                Comparator.<String>comparingInt(word -> EditDistance.between(lower, word))
                    .thenComparing(Comparator.naturalOrder()))
            .map(word -> "; did you mean " + word + "?")
            .orElse("");
  }

  private static boolean begins(String word, String typed) {
    return typed.replace("-", "").length() >= 3 && word.startsWith(typed);
  }
}
