package dateline.verification;

import dateline.account.Attribution;
import dateline.reading.Level;
import dateline.support.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that the answer says.
 *
 * @param text what is said
 * @param citations the numbers of the citations that it rests on, at least one
 * @param probability how likely it is to answer the question rightly, between 0 and 1; NaN where
 *     the reader does not say
 * @param focus the words of its quotations that answer; empty where the reader does not say
 * @param level whether it is given as the answer, or as what may answer
 * @param unsupported what in it its quotations do not cover, where that is marked and not dropped
 * @param attribution who says so, with a span in the article of its first citation; empty where it
 *     is the paper's own words
 */
public record Statement(
    String text,
    List<Integer> citations,
    double probability,
    String focus,
    Level level,
    List<Unsupported> unsupported,
    Optional<Attribution> attribution) {
  /** Stands behind a statement that its quotations do not cover. */
  private static final String MARK = " [unsupported]";

  public Statement {
    citations = List.copyOf(citations);
    unsupported = List.copyOf(unsupported);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a statement must cite: text=“" + text + "”");
    }
  }

  /** A statement in the paper's own words. */
  public Statement(
      String text,
      List<Integer> citations,
      double probability,
      String focus,
      List<Unsupported> unsupported) {
    this(text, citations, probability, focus, Level.ANSWERS, unsupported, Optional.empty());
  }

  /** A statement that its quotations cover. */
  public Statement(String text, List<Integer> citations, double probability, String focus) {
    this(text, citations, probability, focus, List.of());
  }

  /** The text, and that it is not supported where it is not. */
  public String told() {
    return unsupported.isEmpty() ? text : text + MARK;
  }

  /** The text followed by its marks. */
  public String marked() {
    return told() + " " + citations.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
  }
}
