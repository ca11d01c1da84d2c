package dateline.verification;

import dateline.text.Edges;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a number counts, told by the words behind it.
 *
 * @param nouns the words up to the first function word or mark, in the singular, without those that
 *     say no more than "people"
 * @param fate what became of those counted: dead, missing, hurt; empty where it is not said
 */
record Counted(Set<String> nouns, Optional<String> fate) {
  private static final RuleTable TABLE = RuleTable.of(Counted.class);

  private static final int MOST_WORDS = 4;
  private static final String CLAUSE_ENDS = ",;:.—–()";
  private static final Pattern BETWEEN_WORDS = TABLE.pattern("between-words");
  private static final Set<String> PEOPLE = TABLE.words("people");
  private static final Set<String> ENDS = TABLE.words("ends");
  private static final Map<String, String> FATES = TABLE.meanings("fates");

  Counted {
    nouns = Set.copyOf(nouns);
  }

  /** What the number counts that stands at a place of a text. */
  static Counted of(String text, Span number) {
    List<String> behind = words(Edges.before(text.substring(number.end()), CLAUSE_ENDS));
    List<String> before = words(Edges.afterLast(text.substring(0, number.start()), CLAUSE_ENDS));
    Set<String> nouns = new LinkedHashSet<>();
    Optional<String> fate = Optional.empty();
    boolean counting = true;
    for (int i = 0; i < Math.min(MOST_WORDS, behind.size()); i++) {
      String word = behind.get(i);
      counting &= !ENDS.contains(word);
      if (fate.isEmpty()) {
        fate = Optional.ofNullable(FATES.get(word));
      }
      if (counting && !FATES.containsKey(word)) {
        nouns.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    if (fate.isEmpty() && !before.isEmpty()) {
      fate = Optional.ofNullable(FATES.get(before.getLast()));
    }
    nouns.removeAll(PEOPLE);
    return new Counted(nouns, fate);
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether what became of those counted may be the same: neither names another fate. */
  boolean sharesFate(Counted other) {
    return fate.isEmpty() || other.fate.isEmpty() || fate.equals(other.fate);
  }

  /** Whether the two go by one name: neither names another noun. */
  boolean sharesNoun(Counted other) {
    return nouns.isEmpty() || other.nouns.isEmpty() || !Collections.disjoint(nouns, other.nouns);
  }
}
