package dateline.regression.suite;

import dateline.text.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a mistyped word was meant to be. */
public final class SpellingSuggestion {
  /** Words longer than this are not compared: the distance takes time by the product of lengths. */
  private static final int LONGEST_WORD = 200;

  private SpellingSuggestion() {}

  /** “; did you mean “…”?” where one of the words is near enough to the one typed. */
  public static String hint(String typed, Collection<String> words) {
    return of(typed, words).map(word -> "; did you mean “" + word + "”?").orElse("");
  }

  /** The nearest of the words, where one is near enough. */
  static Optional<String> of(String typed, Collection<String> words) {
    int most = Math.max(1, typed.length() / 3);
    return words.stream()
        .filter(word -> Math.max(word.length(), typed.length()) <= LONGEST_WORD)
        .map(word -> new Candidate(word, EditDistance.between(typed, word)))
        .filter(candidate -> candidate.distance <= most)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  private record Candidate(String word, int distance) {}
}
