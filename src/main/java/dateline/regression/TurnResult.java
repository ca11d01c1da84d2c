package dateline.regression;

import dateline.question.Question;
import dateline.regression.expectation.Check;
import dateline.regression.expectation.Reply;
import dateline.regression.suite.Turn;
import java.time.Duration;
import java.util.List;

/**
 * A question that was asked, and what came of it.
 *
 * @param turn the question in its suite
 * @param question the question as it was asked
 * @param known what was answered, and what was read for it
 * @param checks the expectations, in the order of the suite
 * @param elapsed how long it took
 */
public record TurnResult(
    Turn turn, Question question, CachedAnswer known, List<Check> checks, Duration elapsed) {
  public TurnResult {
    checks = List.copyOf(checks);
  }

  public Reply reply() {
    return known.reply();
  }
}
