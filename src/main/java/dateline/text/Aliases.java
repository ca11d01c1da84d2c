package dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Other names for the same country or organisation: "US", "American", "Washington". */
public final class Aliases {
  private static final Map<String, Set<String>> GROUPS = groups();

  private Aliases() {}

  private static Map<String, Set<String>> groups() {
    Map<String, Set<String>> groups = new HashMap<>();
    for (String line : Resource.lines("aliases.txt")) {
      List<String> names = new ArrayList<>();
      for (String name : line.split("\\|")) {
        names.add(key(name));
      }
      names.forEach(name -> groups.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(names));
    }
    return groups;
  }

  /** How names are compared: lower case, single spaces, no full stops, hyphens as spaces. */
  public static String key(String name) {
    return Accents.without(
        Characters.singleSpaced(
            name.strip().toLowerCase(Locale.ROOT).replace(".", "").replace('-', ' ')));
  }

  /** The keys of the names that mean the same as this one, itself included. */
  public static Set<String> of(String name) {
    String key = key(name);
    return GROUPS.getOrDefault(key, Set.of(key));
  }

  /** Whether the name is one that this list knows, and so no misspelling. */
  public static boolean known(String name) {
    return GROUPS.containsKey(key(name));
  }
}
