package dateline.reading;

import dateline.citation.ClaimedQuotation;
import java.util.List;

/**
 * What a reader makes of a question and some passages, unverified. The extractive reader gives a
 * statement for every account that it finds, several articles' accounts of the same thing included:
 * weighing them is done after reading.
 *
 * @param statements the statements, best first; empty where the passages do not answer
 * @param silence why there are no statements; empty where there are
 * @param remarks what the reader did to the question that a person must know, a sentence each
 */
public record Draft(List<Statement> statements, String silence, List<String> remarks) {
  public Draft {
    statements = List.copyOf(statements);
    remarks = List.copyOf(remarks);
  }

  /** A draft that says nothing, and why. */
  static Draft silent(String reason, List<String> remarks) {
    return new Draft(List.of(), reason, remarks);
  }

  /**
   * One statement.
   *
   * @param text what is said
   * @param quotations what is claimed to support it
   * @param confidence how sure the reader is, between 0 and 1
   * @param focus the words of the quotations that answer; empty where the reader does not say
   */
  public record Statement(
      String text, List<ClaimedQuotation> quotations, double confidence, String focus) {
    public Statement {
      quotations = List.copyOf(quotations);
    }
  }
}
