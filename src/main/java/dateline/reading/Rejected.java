package dateline.reading;

import java.util.List;

/**
 * A statement that did not pass, and why.
 *
 * @param statement the statement
 * @param why the reason in a clause, for the person who asked: "its quotation stands in no
 *     article"; made of nothing that the reader said, since that is unverified
 * @param faults what was wrong, a sentence each, for the reader that may mend it
 */
public record Rejected(Draft.Statement statement, String why, List<String> faults) {
  public Rejected {
    faults = List.copyOf(faults);
  }
}
