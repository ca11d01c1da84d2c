package dateline.answering;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that the answer says.
 *
 * @param text what is said
 * @param citations the numbers of the citations that it rests on, at least one
 * @param probability how likely it is to answer the question rightly, between 0 and 1; NaN where
 *     the reader does not say
 * @param focus the words of its quotations that answer; empty where the reader does not say
 */
public record Statement(String text, List<Integer> citations, double probability, String focus) {
  public Statement {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a statement must cite: text=“" + text + "”");
    }
  }

  /** The text followed by its marks. */
  public String marked() {
    return text + " " + citations.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
  }
}
