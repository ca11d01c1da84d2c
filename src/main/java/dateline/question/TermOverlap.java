package dateline.question;

import dateline.text.Synonyms;
import java.util.Collection;
import java.util.Set;

/** How much of what is wanted is there. */
public final class TermOverlap {
  /** What a synonym counts beside the word itself. */
  private static final double SYNONYM = 0.7;

  private TermOverlap() {}

  /** The share of the wanted ones that are held, between 0 and 1; 1 where nothing is wanted. */
  public static double of(Collection<String> wanted, Set<String> held) {
    return wanted.isEmpty()
        ? 1
        : wanted.stream().filter(held::contains).count() / (double) wanted.size();
  }

  /** The same, where a synonym counts too, though less. */
  public static double alike(Collection<String> wanted, Set<String> held) {
    return wanted.isEmpty()
        ? 1
        : wanted.stream().mapToDouble(stem -> worth(stem, held)).sum() / wanted.size();
  }

  private static double worth(String stem, Set<String> held) {
    if (held.contains(stem)) {
      return 1;
    }
    return Synonyms.of(stem).stream().anyMatch(held::contains) ? SYNONYM : 0;
  }
}
