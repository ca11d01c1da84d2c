package dateline.corpus.file;

import java.util.List;

/**
 * One kind of page furniture, as {@code furniture.yaml} describes it. Patterns see at most the
 * first {@value #SEEN} characters of a paragraph, so that no text makes them slow.
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
  private static final int SEEN = 300;

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

  boolean keeps() {
    return scope == Scope.KEEP;
  }

  /**
   * @param label the paragraph without a mark before it
   * @param at where it stands: top, head or below
   */
  boolean holds(String label, Place at) {
    return standsThere(at) && (matchesWhole(label) || beginsSo(label));
  }

  private boolean standsThere(Place at) {
    return switch (place) {
      case ANYWHERE -> true;
      case TOP -> at == Place.TOP || at == Place.HEAD;
      case HEAD, BELOW -> at == place;
    };
  }

  private boolean matchesWhole(String paragraph) {
    if (paragraph.length() > SEEN) {
      return false;
    }
    for (BoilerplatePattern pattern : whole) {
      if (pattern.matches(paragraph)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsSo(String paragraph) {
    for (BoilerplatePattern pattern : begins) {
      if (pattern.begins(paragraph, SEEN)) {
        return true;
      }
    }
    return false;
  }
}
