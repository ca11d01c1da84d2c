package dateline.verification;

import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.support.Support;
import dateline.support.SupportEvidence;
import dateline.support.Unsupported;
import java.util.List;
import java.util.function.Function;

/**
 * What a draft is held against.
 *
 * @param verify says what a claimed quotation is worth
 * @param question what the draft answers, standing alone
 * @param marks whether a statement that its quotations do not cover is marked, and not dropped
 */
public record VerificationContext(
    Function<ClaimedQuotation, Verification> verify, Question question, boolean marks) {
  Verification verify(ClaimedQuotation claim) {
    return verify.apply(claim);
  }

  /** An account that passed, as a statement, with what is to be marked in it. */
  public Statement statement(VerifiedStatement account, Bibliography bibliography) {
    return new Statement(
        Glosses.in(account),
        bibliography.cite(account),
        account.probability(),
        account.focus(),
        account.level(),
        marks ? unsupported(account.text(), account.quotes()) : List.of(),
        Attributed.of(account));
  }

  /** What of a statement its quotations do not cover. */
  List<Unsupported> unsupported(String statement, List<Quote> quotes) {
    return Support.missing(statement, new SupportEvidence(quotes, question.asked().analysis()));
  }
}
