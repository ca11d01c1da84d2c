package dateline.support;

import dateline.text.Resource;
import dateline.text.Stem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that say that something did not happen, or the contrary of it, as stems. */
final class Opposites {
  private static final Map<String, Set<String>> STATED = new HashMap<>();
  private static final Map<String, Set<String>> EITHER_WAY = new HashMap<>();

  static {
    for (String line : Resource.lines(Opposites.class, "opposites.txt")) {
      List<String> stems = Stream.of(line.split(" ")).map(Stem::of).toList();
      for (String opposite : stems.subList(1, stems.size())) {
        add(STATED, stems.getFirst(), opposite);
        add(EITHER_WAY, stems.getFirst(), opposite);
        add(EITHER_WAY, opposite, stems.getFirst());
      }
    }
  }

  private Opposites() {}

  private static void add(Map<String, Set<String>> opposites, String stem, String opposite) {
    opposites.computeIfAbsent(stem, _ -> new HashSet<>()).add(opposite);
  }

  /** The stems that tell that what a stem says did not happen. */
  static Set<String> of(String stem) {
    return STATED.getOrDefault(stem, Set.of());
  }

  /** The stems that a stem is the opposite of, or that are its opposites. */
  static Set<String> eitherWay(String stem) {
    return EITHER_WAY.getOrDefault(stem, Set.of());
  }
}
