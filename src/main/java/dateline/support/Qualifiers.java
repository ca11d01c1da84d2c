package dateline.support;

import dateline.text.CommonWords;
import dateline.text.Resource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that turn, weaken or take back what a sentence says ({@code qualifiers.txt}). */
final class Qualifiers {
  private static final Map<String, Set<String>> KINDS = new HashMap<>();

  static {
    for (String line : Resource.lines(Qualifiers.class, "qualifiers.txt")) {
      List<String> stems = Arrays.stream(line.split(" ")).map(CommonWords::stem).toList();
      stems.forEach(stem -> KINDS.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(stems));
    }
  }

  private Qualifiers() {}

  /** The stems of the words of a word's kind, itself included; none where it is no qualifier. */
  static Set<String> of(String word) {
    return KINDS.getOrDefault(CommonWords.stem(word), Set.of());
  }
}
