package dateline.retrieval;

import dateline.index.NewsAnalyser;
import dateline.index.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Knows how the words of an index are spelt. A word is likely meant where it differs from what was
 * typed by one letter put in, left out, replaced or swapped with its neighbour; in words of six
 * letters and more, by two.
 */
public final class Spelling {
  private static final int SHORTEST_WORD = 4;
  private static final int TWO_EDITS_FROM = 6;
  private static final int MOST_SUGGESTIONS = 5;

  /**
   * A word that may have been meant.
   *
   * @param word the word, in lower case
   * @param likeness between 0 and 1: 1 less the number of edits by the letters of the shorter word
   * @param passages how many passages have it, in this form or another; for a word that is too
   *     common to be searched, all
   */
  public record Suggestion(String word, float likeness, int passages) {}

  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingDouble(Suggestion::likeness)
          .thenComparingInt(Suggestion::passages)
          .reversed()
          .thenComparing(Suggestion::word);

  private final NewsAnalyser stems = NewsAnalyser.stems();
  private final PassageIndex index;

  Spelling(PassageIndex index) {
    this.index = index;
  }

  /** The words of the index that are spelt like a word that is not in it, likeliest first. */
  public List<Suggestion> suggest(String word) {
    if (word.length() < SHORTEST_WORD || word.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    int edits = word.length() < TWO_EDITS_FROM ? 1 : 2;
    List<Suggestion> found = new ArrayList<>();
    for (PassageIndex.Spelt like : index.speltLike(word, edits)) {
      found.add(new Suggestion(like.word(), like.likeness(), 0));
    }
    return best(found);
  }

  /** The best, with the passages counted of those alone that can be among them. */
  private List<Suggestion> best(List<Suggestion> all) {
    all.sort(BEST_FIRST);
    float least =
        all.isEmpty() ? 0 : all.get(Math.min(MOST_SUGGESTIONS, all.size()) - 1).likeness();
    List<Suggestion> likely = all.stream().filter(one -> one.likeness() >= least).toList();
    Map<String, Integer> with =
        index.passagesWith(
            likely.stream().flatMap(one -> stems.terms(one.word()).stream()).distinct().toList());
    List<Suggestion> found = new ArrayList<>();
    for (Suggestion one : likely) {
      int passages = passages(one.word(), with);
      if (passages > 0) { // else the articles that had it are gone
        found.add(new Suggestion(one.word(), one.likeness(), passages));
      }
    }
    found.sort(BEST_FIRST);
    return List.copyOf(found.subList(0, Math.min(MOST_SUGGESTIONS, found.size())));
  }

  private int passages(String word, Map<String, Integer> with) {
    List<String> searched = stems.terms(word);
    return searched.isEmpty()
        ? index.manifest().passages()
        : searched.stream().mapToInt(stem -> with.getOrDefault(stem, 0)).max().orElse(0);
  }
}
