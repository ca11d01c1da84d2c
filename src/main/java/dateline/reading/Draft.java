package dateline.reading;

import dateline.citation.ClaimedQuotation;
import java.util.List;

/**
 * What a reader makes of a question and some passages, unverified. The extractive reader gives a
 * statement for every account that it finds, several articles' accounts of the same thing included:
 * weighing them is done after reading.
 *
 * @param statements the statements, best first; empty where the passages do not answer
 * @param silence why there are none; empty where there are
 */
public record Draft(List<Statement> statements, String silence) {
  public Draft {
    statements = List.copyOf(statements);
  }

  /** A draft of statements. */
  public static Draft of(List<Statement> statements) {
    return new Draft(statements, "");
  }

  /** A draft that says nothing, and why. */
  public static Draft silent(String reason) {
    return new Draft(List.of(), reason);
  }

  /**
   * One statement.
   *
   * @param text what is said
   * @param quotations what is claimed to support it
   * @param confidence how sure the reader is, between 0 and 1
   */
  public record Statement(String text, List<ClaimedQuotation> quotations, double confidence) {
    public Statement {
      quotations = List.copyOf(quotations);
    }
  }
}
