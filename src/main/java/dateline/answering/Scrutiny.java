package dateline.answering;

import dateline.citation.ClaimedQuotation;
import dateline.citation.Quote;
import dateline.citation.Verification;
import dateline.reading.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a draft is held against.
 *
 * @param verify says what a claimed quotation is worth
 * @param question what the draft answers, standing alone
 * @param marks whether a statement that its quotations do not cover is marked, and not dropped
 */
record Scrutiny(Function<ClaimedQuotation, Verification> verify, Question question, boolean marks) {
  Verification verify(ClaimedQuotation claim) {
    return verify.apply(claim);
  }

  /** An account that passed, as a statement, with what is to be marked in it. */
  Statement statement(Account account, Bibliography bibliography) {
    return new Statement(
        Glosses.in(account),
        bibliography.cite(account),
        account.probability(),
        account.focus(),
        marks ? unsupported(account.text(), account.quotes()) : List.of());
  }

  /** What of a statement its quotations do not cover. */
  List<Unsupported> unsupported(String statement, List<Quote> quotes) {
    Optional<LocalDate> now = Optional.of(question.asOf().orElse(question.today()));
    return Support.missing(statement, new Grounds(quotes, question.text(), now));
  }
}
