package dateline.verification;

import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.reading.Draft;
import dateline.reading.Rejected;
import dateline.text.Legible;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with what its quotations came to.
 *
 * @param statement the statement
 * @param quotes the quotations that hold
 * @param exact whether all of them stand in their sources character for character
 * @param faults what is wrong; empty where the statement passes
 */
public record StatementCheck(
    Draft.Statement statement, List<Quote> quotes, boolean exact, List<StatementFault> faults) {
  /**
   * @param composed whether the words of the statement are the reader's own, and not the source's
   */
  public static StatementCheck of(
      Draft.Statement drafted, VerificationContext scrutiny, boolean composed) {
    Draft.Statement statement = composed ? legible(drafted) : drafted;
    List<Quote> quotes = new ArrayList<>();
    List<StatementFault> faults = new ArrayList<>();
    boolean exact = true;
    if (statement.quotations().isEmpty()) {
      faults.add(
          new StatementFault(
              "it quotes no source", "It has no quotation; every statement must quote."));
    }
    for (ClaimedQuotation claim : statement.quotations()) {
      Verification verification = scrutiny.verify(claim);
      QuotationFault.in(claim, verification).ifPresent(faults::add);
      quotes.addAll(verification.held());
      exact &= verification instanceof Verification.Exact;
    }
    if (composed) {
      faults.addAll(GeneratedTextCheck.faults(statement, quotes, scrutiny::verify));
    }
    if (faults.isEmpty() && !scrutiny.marks()) {
      scrutiny.unsupported(statement.text(), quotes).stream()
          .map(missing -> new StatementFault(missing.why(), missing.advice()))
          .forEach(faults::add);
    }
    return new StatementCheck(statement, quotes, exact, faults);
  }

  private static Draft.Statement legible(Draft.Statement drafted) {
    return new Draft.Statement(
        Legible.of(drafted.text()), drafted.quotations(), drafted.confidence(), drafted.focus());
  }

  public VerifiedStatement account() {
    return new VerifiedStatement(
        statement.text(),
        quotes,
        exact,
        statement.confidence(),
        statement.focus(),
        statement.level(),
        quotes.getFirst().article().id());
  }

  Rejected rejected() {
    return new Rejected(
        statement, faults.getFirst().why(), faults.stream().map(StatementFault::advice).toList());
  }
}
