package dateline.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that may stand for one another, by the synsets of WordNet (Fellbaum 1998), as stems. */
public final class Synonyms {
  private static final Map<String, Set<String>> SETS = sets();

  private Synonyms() {}

  private static Map<String, Set<String>> sets() {
    Map<String, Set<String>> sets = new HashMap<>();
    for (String line : Resource.lines("synonyms.txt")) {
      List<String> stems = Stream.of(line.split(" ")).map(Stem::of).toList();
      stems.forEach(stem -> sets.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(stems));
    }
    return sets.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }

  /**
   * The stems of the words that may stand for a stem, itself included; none where it is in no set.
   */
  public static Set<String> of(String stem) {
    return SETS.getOrDefault(stem, Set.of());
  }
}
