package dateline.check;

import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.support.Unsupported;
import java.util.List;
import java.util.Optional;

/**
 * A sentence, checked.
 *
 * @param place where it stands: "line 3", "line 2, statement 1"
 * @param text what is said
 * @param verdict what it comes to
 * @param quotations its quotations, in order
 * @param unsupported what of it its sources do not cover
 * @param nearest the passage nearest to a sentence that has no quotation
 */
public record CheckedSentence(
    String place,
    String text,
    Verdict verdict,
    List<Quotation> quotations,
    List<Unsupported> unsupported,
    Optional<Quote> nearest) {
  public CheckedSentence {
    quotations = List.copyOf(quotations);
    unsupported = List.copyOf(unsupported);
  }

  /**
   * A quotation, checked.
   *
   * @param claimed the words claimed
   * @param source the source named, as it is named; empty where none is
   * @param verdict what it comes to
   * @param verification where its words stand
   */
  public record Quotation(
      String claimed, String source, Verdict verdict, Verification verification) {}
}
