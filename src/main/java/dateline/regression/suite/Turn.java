package dateline.regression.suite;

import dateline.regression.expectation.Expected;
import java.util.List;

/**
 * A question of a case.
 *
 * @param question as it is asked
 * @param line where it stands in the file, counting from 1
 * @param expected what must be answered; empty where the question only leads to the next
 */
public record Turn(String question, int line, List<Expected> expected) {
  public Turn {
    expected = List.copyOf(expected);
  }
}
