package dateline.corpus.file;

import java.util.List;

/**
 * One kind of page furniture (boilerplate), as {@code furniture.yaml} describes it. A pattern sees
 * at most the first {@value #LONGEST_SEEN} characters of a paragraph, so that no text makes it
 * slow.
 *
 * @param kind what it is called
 * @param scope how much goes
 * @param place where in an article it can stand
 * @param whole patterns that a whole paragraph must match
 * @param begins patterns that a paragraph must begin with
 */
record BoilerplateRule(
    String kind,
    Scope scope,
    Place place,
    List<BoilerplatePattern> whole,
    List<BoilerplatePattern> begins) {
  private static final int LONGEST_SEEN = 300;

  /** How much of the article a match takes. */
  enum Scope {
    /** Nothing: the paragraph is article text, whatever other rules say. */
    KEEP,
    /** The paragraph. */
    PARAGRAPH,
    /** The paragraph and the headlines listed under it. */
    LIST,
    /** The paragraph and, once the article has begun, everything after it. */
    END
  }

  /** Where in an article a rule holds. */
  enum Place {
    ANYWHERE,
    /** Before the first paragraph of prose. */
    TOP,
    /** Before the first paragraph of prose, under a line that stays: the headline. */
    HEAD,
    /** After the first paragraph of prose. */
    BELOW
  }

  /** Whether the rule saves a paragraph from all other rules. */
  boolean keeps() {
    return scope == Scope.KEEP;
  }

  /**
   * Whether a paragraph is of this kind.
   *
   * @param paragraph its text without a bullet or another mark before it
   * @param at where it stands: top, head or below
   */
  boolean holds(String paragraph, Place at) {
    return mayStand(at) && (matchesWhole(paragraph) || matchesBeginning(paragraph));
  }

  private boolean mayStand(Place at) {
    return switch (place) {
      case ANYWHERE -> true;
      case TOP -> at == Place.TOP || at == Place.HEAD;
      case HEAD, BELOW -> at == place;
    };
  }

  private boolean matchesWhole(String paragraph) {
    if (paragraph.length() > LONGEST_SEEN) {
      return false;
    }
    for (BoilerplatePattern pattern : whole) {
      if (pattern.matches(paragraph)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchesBeginning(String paragraph) {
    for (BoilerplatePattern pattern : begins) {
      if (pattern.begins(paragraph, LONGEST_SEEN)) {
        return true;
      }
    }
    return false;
  }
}
