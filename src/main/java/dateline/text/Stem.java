package dateline.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the forms of an English word together: the base form of an irregular verb, or the word
 * without its inflectional ending or the ending that made a noun of it. "met", "meets" and
 * "meeting" have one stem; so have "impose" and "imposing". The stem itself need not be a word.
 */
public final class Stem {
  private static final RuleTable TABLE = RuleTable.of(Stem.class);

  private static final Map<String, String> IRREGULAR = irregular();
  private static final List<String> ENDINGS = TABLE.list("endings");

  /** Endings that make a noun of a verb: "approval" of "approve". */
  private static final List<String> NOUNS = TABLE.list("nouns");

  /** The shortest verb that a noun is brought back to. */
  private static final int SHORTEST_VERB = 5;

  private Stem() {}

  private static Map<String, String> irregular() {
    Map<String, String> forms = new HashMap<>();
    for (String line : Resource.lines("irregular-verbs.txt")) {
      String[] verb = line.split(" ");
      for (String form : verb) {
        forms.putIfAbsent(form, verb[0]);
      }
    }
    return Map.copyOf(forms);
  }

  /** Whether a lower-case word is a noun made of a verb: "approval". */
  public static boolean isNoun(String word) {
    return NOUNS.stream().anyMatch(ending -> ends(word, ending));
  }

  private static boolean ends(String word, String ending) {
    return word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_VERB;
  }

  /** Whether a lower-case word is the base form of an irregular verb: "meet". */
  public static boolean isIrregularBase(String word) {
    return word.equals(IRREGULAR.get(word));
  }

  /** Whether a lower-case word is another form of an irregular verb: "met". */
  public static boolean isIrregularForm(String word) {
    return IRREGULAR.containsKey(word) && !isIrregularBase(word);
  }

  /** The stem of a lower-case word. */
  public static String of(String word) {
    String base = IRREGULAR.get(word);
    if (base != null) {
      return base;
    }
    Optional<String> verb = NOUNS.stream().filter(ending -> ends(word, ending)).findFirst();
    if (verb.isPresent()) {
      return bare(word.substring(0, word.length() - verb.get().length()));
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3 && !word.endsWith("ss")) {
        String rest = word.substring(0, word.length() - ending.length());
        return of(rest, ending.startsWith("ie"));
      }
    }
    return bare(word);
  }

  private static String of(String rest, boolean wasY) {
    String base = IRREGULAR.get(rest);
    if (base != null) {
      return base;
    }
    return wasY ? rest + "y" : bare(undoubled(rest));
  }

  private static String undoubled(String word) {
    int last = word.length() - 1;
    boolean doubled = last > 2 && word.charAt(last) == word.charAt(last - 1);
    return doubled && "bdgmnprt".indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
  }

  private static String bare(String word) {
    String bare = word;
    while (bare.length() > 3 && bare.endsWith("e")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
