package dateline.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.regression.expectation.Expectation;
import dateline.regression.expectation.Expected;
import dateline.regression.suite.Case;
import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.Scope;
import dateline.regression.suite.Suite;
import dateline.regression.suite.Turn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
  @TempDir Path folder;

  /** Every tenth case expects what is not so. */
  private SuiteRun run(int cases) {
    List<Case> all =
        IntStream.range(0, cases)
            .mapToObj(i -> {
              Expectation abstains = new Expectation.Abstains();
              Expectation expectation = i % 10 == 9 ? new Expectation.Answered() : abstains;
              return new Case(
                  "c" + i,
                  i + 1,
                  List.of(),
                  Scope.NONE,
                  List.of(
                      new Turn("q" + i, i + 1, List.of(new Expected(expectation, i + 1, false)))),
                  List.of());
            })
            .toList();
    Suite suite =
        new Suite(
            "n",
            folder.resolve("s.yaml"),
            Optional.empty(),
            new Suite.CorpusSize(OptionalInt.empty(), OptionalInt.empty(), 1),
            List.of(new ReaderSetting.Extractive()),
            all);
    return new SuiteRun(
        suite,
        suite.readers().getFirst(),
        new News(folder, News.SET),
        new Program("1", "b"),
        false,
        LocalDate.EPOCH);
  }

  @Test
  void resultsComeInTheOrderOfTheSuite() {
    SuiteRun run = run(500);
    List<String> told = new ArrayList<>();

    List<Result> results =
        new Pool(8, false)
            .ask(run, run.suite().cases(), (result, soFar) -> told.add(result.asked().id()));

    List<String> ids = run.suite().cases().stream().map(Case::id).toList();
    assertThat(results).extracting(result -> result.asked().id()).isEqualTo(ids);
    assertThat(told).isEqualTo(ids);
  }

  @Test
  void failFastAsksNoMore() {
    SuiteRun run = run(500);

    List<Result> results = new Pool(1, true).ask(run, run.suite().cases(), (result, soFar) -> {});

    assertThat(results).hasSizeBetween(10, 499);
    assertThat(results.get(9).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void whatTheListenerThrowsEndsTheRun() {
    SuiteRun run = run(100);
    IllegalStateException left = new IllegalStateException("left");

    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            new Pool(2, false)
                .ask(
                    run,
                    run.suite().cases(),
                    (result, soFar) -> {
                      throw left;
                    }))
        .isSameAs(left);
  }
}
