package dateline.questions;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of verdicts. */
final class Tally {
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

  static Tally of(List<Judged> judged) {
    Tally tally = new Tally();
    judged.forEach(j -> tally.counts.merge(j.verdict(), 1, Integer::sum));
    return tally;
  }

  static Map<String, Tally> byKind(List<Judged> judged) {
    Map<String, Tally> tallies = new TreeMap<>();
    judged.forEach(j ->
        tallies
            .computeIfAbsent(j.key().kind(), k -> new Tally())
            .counts
            .merge(j.verdict(), 1, Integer::sum));
    return tallies;
  }

  static String header() {
    return String.format(
        Locale.ROOT,
        "%-13s %5s %6s %6s %6s %6s %6s %9s",
        "kind",
        "asked",
        "right",
        "later",
        "other",
        "wrong",
        "silent",
        "unfounded");
  }

  /** One row under {@link #header}. {@code later} is part of {@code right}. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-13s %5d %6d %6d %6d %6d %6d %9d",
        name,
        asked(),
        right(),
        count(Verdict.RIGHT_LATER),
        count(Verdict.OTHER_QUOTATION),
        count(Verdict.WRONG),
        count(Verdict.FALSE_ABSTENTION),
        count(Verdict.UNFOUNDED));
  }

  int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  int asked() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int right() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().right())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
