package dateline.retrieval;

import dateline.index.FoundPassage;
import dateline.index.FoundPassage.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * How new passages are among those found: 1 what was published last, 0 what was published first,
 * and what lies between by its place among the days of publication. It is the place that counts and
 * not the days between, since one corpus spans a week and another a century.
 */
final class RecencyPrior {
  private RecencyPrior() {}

  /**
   * @param found what was found
   * @return by their places; none of an article without a date, nor of any where all are of one day
   */
  static Map<Place, Double> of(Collection<FoundPassage> found) {
    Map<Place, Long> published = new HashMap<>();
    found.forEach(one -> one.lastDay().ifPresent(day -> published.put(one.place(), day)));
    TreeSet<Long> days = new TreeSet<>(published.values());
    Map<Place, Double> newness = new HashMap<>();
    if (days.size() > 1) {
      published.forEach(
          (place, day) -> newness.put(place, days.headSet(day).size() / (days.size() - 1.0)));
    }
    return newness;
  }
}
