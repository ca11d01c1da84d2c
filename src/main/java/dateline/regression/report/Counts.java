package dateline.regression.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dateline.regression.Outcome;
import dateline.regression.Result;
import java.util.List;

/**
 * How many cases came to what.
 *
 * @param cases how many were to be asked
 * @param passed as expected
 * @param failed not as expected, tolerations that must go and cases that broke included
 * @param tolerated not as expected, and put up with
 * @param notAsked left when the run was stopped
 * @param unreviewed with expectations that no person has looked at yet; of any outcome
 * @param mismatched suites of which no case was asked, since the corpus is not as expected
 */
public record Counts(
    int cases,
    int passed,
    int failed,
    int tolerated,
    int notAsked,
    int unreviewed,
    @JsonIgnore int mismatched) {
  static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0);

  /**
   * Counts what came of a suite.
   *
   * @param cases how many were to be asked
   * @param results those that were
   * @param mismatched whether the corpus is not as the suite expects
   */
  static Counts of(int cases, List<Result> results, boolean mismatched) {
    return new Counts(
        cases,
        (int) results.stream().filter(r -> r.outcome() == Outcome.PASSED).count(),
        (int) results.stream().filter(r -> r.outcome().fails()).count(),
        (int) results.stream().filter(r -> r.outcome() == Outcome.TOLERATED).count(),
        cases - results.size(),
        (int) results.stream().filter(r -> r.asked().isUnreviewed()).count(),
        mismatched ? 1 : 0);
  }

  Counts plus(Counts other) {
    return new Counts(
        cases + other.cases,
        passed + other.passed,
        failed + other.failed,
        tolerated + other.tolerated,
        notAsked + other.notAsked,
        unreviewed + other.unreviewed,
        mismatched + other.mismatched);
  }

  /** Whether the run holds: nothing failed, and no suite met another corpus than it expects. */
  public boolean hold() {
    return failed == 0 && mismatched == 0;
  }

  /** Whether everything was asked. */
  public boolean isWhole() {
    return notAsked == 0;
  }

  /** “72 cases: 68 passed, 2 failed, 2 tolerated”. */
  public String shown() {
    StringBuilder text = new StringBuilder();
    text.append(cases).append(cases == 1 ? " case: " : " cases: ").append(passed).append(" passed");
    text.append(", ").append(failed).append(" failed");
    append(text, tolerated, "tolerated");
    append(text, notAsked, "not asked");
    append(text, unreviewed, "unreviewed");
    return text.toString();
  }

  private static void append(StringBuilder text, int number, String what) {
    if (number > 0) {
      text.append(", ").append(number).append(' ').append(what);
    }
  }
}
