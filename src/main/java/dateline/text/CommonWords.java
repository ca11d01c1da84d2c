package dateline.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows common English words in all their forms: which words they are ({@code words.txt}), so that
 * a name in small letters can be told from them, and which may tell what another says ({@code
 * related.txt}, {@code synonyms.txt}).
 */
public final class CommonWords {
  private static final Set<String> ENDINGS = RuleTable.of(CommonWords.class).words("endings");

  private static final Set<String> STEMS = new HashSet<>();
  private static final Set<String> NAMES = new HashSet<>();

  static {
    for (String line : Resource.lines("words.txt")) {
      for (String word : line.split(" ")) {
        String stem = stem(word.toLowerCase(java.util.Locale.ROOT));
        STEMS.add(stem);
        if (Character.isUpperCase(word.charAt(0))) {
          NAMES.add(stem);
        }
      }
    }
  }

  private CommonWords() {}

  /**
   * Read when words are first compared by what they say: most questions need only which there are.
   */
  private static final class Related {
    static final Map<String, Set<String>> BY_STEM = new HashMap<>();

    static {
      Stream.of("related.txt", "synonyms.txt")
          .flatMap(file -> Resource.lines(file).stream())
          .map(line -> Arrays.stream(line.split(" ")).map(CommonWords::stem).toList())
          .forEach(Related::relate);
    }

    private static void relate(List<String> stems) {
      stems.forEach(stem -> BY_STEM.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(stems));
    }
  }

  /** Whether a word in small letters is a form of a common one: "ferries", "lawmakers". */
  public static boolean has(String word) {
    return STEMS.contains(stem(word))
        || ENDINGS.stream()
            .filter(word::endsWith)
            .map(ending -> word.substring(0, word.length() - ending.length()))
            .anyMatch(rest -> STEMS.contains(stem(rest)) || STEMS.contains(withY(rest)));
  }

  private static String withY(String word) {
    return word.endsWith("i") ? word.substring(0, word.length() - 1) + "y" : word;
  }

  /** Whether a word in small letters is a form of a common one that is no name as well. */
  public static boolean isNoName(String word) {
    return has(word) && !NAMES.contains(stem(word));
  }

  /** The stems of the words that may tell what a word in small letters says; none of its own. */
  public static Set<String> related(String word) {
    return Related.BY_STEM.getOrDefault(stem(word), Set.of());
  }

  /** The stem, without a last "e", which that of a past tense may have and "taking" has not. */
  public static String stem(String word) {
    String stem = Stem.of(word);
    return stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }
}
