package dateline.check;

import dateline.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a saved answer.
 *
 * @param place where it stands in the file
 * @param question what was asked
 * @param asOf the day as of which it was asked
 * @param text what is said
 * @param citations what it rests on
 */
public record SavedStatement(
    String place, String question, Optional<LocalDate> asOf, String text, List<Cited> citations) {
  public SavedStatement {
    citations = List.copyOf(citations);
  }

  /**
   * A citation.
   *
   * @param n its number
   * @param article the id of the article; empty where the answer has no citation of that number
   * @param quote the words quoted
   * @param place where they stood
   * @param digest the digest of the article's text then; empty where it was not saved
   */
  public record Cited(int n, String article, String quote, Optional<Span> place, String digest) {}
}
