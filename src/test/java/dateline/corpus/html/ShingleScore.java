package dateline.corpus.html;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of an article's text was found, and how much of what was found is of it: precision and
 * recall over sequences of four words, as the article extraction benchmark of Scrapinghub (2020)
 * measures them. Each page counts alike; F1 is that of the mean precision and the mean recall.
 *
 * @param precision from 0 to 1
 * @param recall from 0 to 1
 */
record ShingleScore(double precision, double recall) {
  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static ShingleScore of(String gold, String found) {
    Map<List<String>, Integer> expected = shingles(gold);
    Map<List<String>, Integer> there = shingles(found);
    double common =
        expected.entrySet().stream()
            .mapToInt(entry -> Math.min(entry.getValue(), there.getOrDefault(entry.getKey(), 0)))
            .sum();
    return new ShingleScore(share(common, there), share(common, expected));
  }

  static ShingleScore mean(Collection<ShingleScore> scores) {
    return new ShingleScore(
        scores.stream().mapToDouble(ShingleScore::precision).average().orElse(0),
        scores.stream().mapToDouble(ShingleScore::recall).average().orElse(0));
  }

  double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  private static double share(double common, Map<List<String>, Integer> shingles) {
    int all = shingles.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : common / all;
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.merge(words.subList(i, i + WORDS), 1, Integer::sum);
    }
    return shingles;
  }
}
