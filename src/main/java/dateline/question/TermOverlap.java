package dateline.question;

import java.util.Collection;
import java.util.Set;

/** How much of what is wanted is there. */
final class TermOverlap {
  private TermOverlap() {}

  /** The share of the wanted ones that are held, between 0 and 1; 1 where nothing is wanted. */
  static double of(Collection<String> wanted, Set<String> held) {
    return wanted.isEmpty()
        ? 1
        : wanted.stream().filter(held::contains).count() / (double) wanted.size();
  }
}
