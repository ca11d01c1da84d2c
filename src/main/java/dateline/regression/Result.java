package dateline.regression;

import dateline.regression.expectation.Check;
import dateline.regression.suite.Case;
import dateline.regression.suite.KnownFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    List<TurnResult> turns,
    Optional<KnownFailure> toleration,
    Optional<String> problem) {
  public Result {
    turns = List.copyOf(turns);
  }

  /** The checks that do not hold. */
  public Stream<Check> failures() {
    return turns.stream().flatMap(turn -> turn.checks().stream()).filter(check -> !check.holds());
  }

  public Duration elapsed() {
    return turns.stream().map(TurnResult::elapsed).reduce(Duration.ZERO, Duration::plus);
  }

  /** What is wrong, on one line: what was expected and what was got. */
  public String shown() {
    return problem.orElseGet(() ->
        switch (outcome) {
          case PASSES_AGAIN ->
              "passes now; remove its toleration ("
                  + toleration.map(KnownFailure::reason).orElse("")
                  + ")";
          case NO_LONGER_TOLERATED ->
              "was tolerated until "
                  + toleration.map(t -> t.until().toString()).orElse("")
                  + "; "
                  + differences();
          case PASSED, FAILED, TOLERATED, BROKEN -> differences();
        });
  }

  /** Expectations that got the same stand together. */
  private String differences() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    failures()
        .forEach(check ->
            expected
                .computeIfAbsent(check.got().orElse(""), got -> new ArrayList<>())
                .add(check.expected().expectation().shown()));
    return expected.entrySet().stream()
        .map(e -> "expected " + String.join(" and ", e.getValue()) + ", got " + e.getKey())
        .collect(Collectors.joining("; "));
  }
}
