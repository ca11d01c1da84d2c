package dateline.regression;

import dateline.reading.Question;
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
public record Asked(
    Turn turn, Question question, Known known, List<Check> checks, Duration elapsed) {
  public Asked {
    checks = List.copyOf(checks);
  }

  public Reply reply() {
    return known.reply();
  }
}
