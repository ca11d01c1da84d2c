package dateline.regression;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case that was asked.
 *
 * @param asked the case
 * @param outcome what became of it
 * @param turns its questions with their answers; fewer than the case has where it broke
 * @param toleration the toleration that holds for it
 * @param problem why it broke; empty where it did not
 */
public record Result(
    Case asked,
    Outcome outcome,
    List<Asked> turns,
    Optional<Toleration> toleration,
    Optional<String> problem) {
  public Result {
    turns = List.copyOf(turns);
  }

  /** The checks that do not hold. */
  public Stream<Check> failures() {
    return turns.stream().flatMap(turn -> turn.checks().stream()).filter(check -> !check.holds());
  }

  public Duration elapsed() {
    return turns.stream().map(Asked::elapsed).reduce(Duration.ZERO, Duration::plus);
  }

  /** What is wrong, on one line: what was expected and what was got. */
  public String shown() {
    return problem.orElseGet(() ->
        switch (outcome) {
          case PASSES_AGAIN ->
              "passes now; take its toleration out (" + toleration.map(Toleration::reason).orElse("") + ")";
          case NO_LONGER_TOLERATED ->
              "was tolerated until " + toleration.map(t -> t.until().toString()).orElse("") + "; " + differences();
          case PASSED, FAILED, TOLERATED, BROKEN -> differences();
        });
  }

  private String differences() {
    return failures()
        .map(check ->
            "expected " + check.expected().expectation().shown() + ", got " + check.got().orElse(""))
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }
}
