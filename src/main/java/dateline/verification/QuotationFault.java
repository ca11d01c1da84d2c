package dateline.verification;

import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what is wrong with a claimed quotation: to the person in a clause that repeats nothing of
 * the claim, to the reader with the words of the claim and of the source.
 */
final class QuotationFault {
  private QuotationFault() {}

  /** Empty where the quotation holds. */
  static Optional<StatementFault> in(ClaimedQuotation claim, Verification verification) {
    return switch (verification) {
      case Verification.Exact _, Verification.Normalised _ -> Optional.empty();
      case Verification.Altered altered ->
          fault(
              "its quotation is altered from its source",
              claim,
              "differs from its source, which has “" + altered.nearest().text() + "”.");
      case Verification.Spliced spliced ->
          fault(
              "its quotation is spliced from several places",
              claim,
              "joins separate places without an ellipsis: " + pieces(spliced.pieces()));
      case Verification.Misattributed misattributed when claim.article().isEmpty() ->
          fault(
              "it does not say where its quotation stands",
              claim,
              "is said to stand in no passage. " + stands(misattributed.actual()));
      case Verification.Misattributed misattributed ->
          fault(
              "its quotation stands in another article than the one cited",
              claim,
              "does not stand in the passage cited. " + stands(misattributed.actual()));
      case Verification.Fabricated _ ->
          fault("its quotation stands in no article", claim, "stands in no passage.");
    };
  }

  private static Optional<StatementFault> fault(String why, ClaimedQuotation claim, String what) {
    return Optional.of(new StatementFault(why, "The quotation “" + claim.text() + "” " + what));
  }

  private static String pieces(List<Quote> pieces) {
    return pieces.stream()
        .map(piece -> "“" + piece.text() + "”")
        .collect(Collectors.joining(" and "));
  }

  private static String stands(Quote quote) {
    return "“%s” stands in the article “%s”.".formatted(quote.text(), quote.article().title());
  }
}
