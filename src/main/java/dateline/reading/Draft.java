package dateline.reading;

import dateline.quotation.ClaimedQuotation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader makes of a question and some passages, unverified. The extractive reader gives a
 * statement for every account that it finds, several articles' accounts of the same thing included:
 * weighing them is done after reading. A language model composes: its statements make up one answer
 * in their order.
 *
 * @param statements the statements, best first; empty where the passages do not answer
 * @param silence why there are no statements; empty where there are
 * @param remarks what the reader did to the question that a person must know, a sentence each
 * @param form how the statements stand to one another
 * @param near what came near to answering, nearest first; empty where there are statements, and
 *     where the reader does not know
 */
public record Draft(
    List<Statement> statements,
    String silence,
    List<String> remarks,
    Form form,
    List<NearMiss> near) {
  /** How the statements of a draft stand to one another. */
  public enum Form {
    /** They are rival accounts, in the words of the articles. */
    ACCOUNTS,
    /** They make up one answer, in the reader's own words. */
    COMPOSED,
    /** They tell one after the other what happened, in the words of the articles. */
    BRIEF
  }

  public Draft {
    statements = List.copyOf(statements);
    remarks = List.copyOf(remarks);
    near = List.copyOf(near);
  }

  /** A draft of which nothing came near to answering. */
  public Draft(List<Statement> statements, String silence, List<String> remarks, Form form) {
    this(statements, silence, remarks, form, List.of());
  }

  /** A draft of rival accounts. */
  public Draft(List<Statement> statements, String silence, List<String> remarks) {
    this(statements, silence, remarks, Form.ACCOUNTS);
  }

  /** Whether the words of the statements are the reader's own, and not the sources'. */
  public boolean composed() {
    return form == Form.COMPOSED;
  }

  /** A draft that says nothing, and why. */
  public static Draft silent(String reason, List<String> remarks) {
    return new Draft(List.of(), reason, remarks);
  }

  /** A draft that says nothing, why, and what came near to answering. */
  public static Draft silent(String reason, List<String> remarks, List<NearMiss> near) {
    return new Draft(List.of(), reason, remarks, Form.ACCOUNTS, near);
  }

  /** This draft with more statements after its own. */
  public Draft and(List<Statement> more) {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(more);
    return new Draft(all, silence, remarks, form, near);
  }

  /**
   * One statement.
   *
   * @param text what is said
   * @param quotations what is claimed to support it
   * @param confidence how sure the reader is, between 0 and 1; NaN where it does not say
   * @param focus the words of the quotations that answer; empty where the reader does not say
   * @param level whether it is given as the answer, as what may answer, or only beside an answer
   */
  public record Statement(
      String text,
      List<ClaimedQuotation> quotations,
      double confidence,
      String focus,
      Level level) {
    public Statement {
      quotations = List.copyOf(quotations);
    }

    /** The same statement at another level. */
    Statement at(Level other) {
      return new Statement(text, quotations, confidence, focus, other);
    }

    /** A statement that is given as the answer. */
    public Statement(
        String text, List<ClaimedQuotation> quotations, double confidence, String focus) {
      this(text, quotations, confidence, focus, Level.ANSWERS);
    }
  }
}
