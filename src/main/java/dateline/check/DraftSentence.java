package dateline.check;

import java.util.List;

/**
 * A sentence of a draft, without its marks.
 *
 * @param line the line of the file on which its paragraph begins, counting from 1
 * @param text what is said
 * @param quotations the words between quotation marks
 * @param sources the sources that it names
 */
public record DraftSentence(
    int line, String text, List<Quotation> quotations, List<NamedSource> sources) {
  public DraftSentence {
    quotations = List.copyOf(quotations);
    sources = List.copyOf(sources);
  }

  /**
   * Words between quotation marks.
   *
   * @param text the words
   * @param sources the sources that they are said to stand in
   */
  public record Quotation(String text, List<NamedSource> sources) {
    public Quotation {
      sources = List.copyOf(sources);
    }
  }
}
