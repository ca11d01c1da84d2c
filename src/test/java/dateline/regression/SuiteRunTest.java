package dateline.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.Suite;
import dateline.regression.suite.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of cases, over articles in memory. */
class SuiteRunTest {
  private static final Program PROGRAM = new Program("1", "build");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir Path folder;
  private News news;

  @BeforeEach
  void open() {
    news = new News(folder, News.SET, News.DELAYED);
  }

  private Suite suite(String cases) throws IOException {
    Path file =
        Files.writeString(folder.resolve("suite.yaml"), "name: n\ncases:\n" + cases.indent(2));
    return ((Suites.Good) Suites.read(file)).suite();
  }

  private SuiteRun run(Suite suite, boolean remembers) {
    return new SuiteRun(suite, new ReaderSetting.Extractive(), news, PROGRAM, remembers, TODAY);
  }

  private List<Outcome> outcomes(String cases) throws IOException {
    Suite suite = suite(cases);
    SuiteRun run = run(suite, false);
    return suite.cases().stream().map(one -> run.ask(one).outcome()).toList();
  }

  @Test
  void aFailureIsToleratedUntilItsDayAndMustGoWhenItIsNone() throws IOException {
    assertThat(
            outcomes(
                """
                - {id: a, question: opens, expect: [contains: June]}
                - {id: b, question: opens, expect: [contains: May]}
                - {id: c, question: opens, expect: [contains: May], tolerated: {reason: r, until: 2026-11-25}}
                - {id: d, question: opens, expect: [contains: May], tolerated: {reason: r, until: 2026-11-24}}
                - {id: e, question: opens, expect: [contains: June], tolerated: {reason: r, until: 2027-01-01}}
                - {id: f, question: opens, expect: [contains: May], tolerated: {reason: r, until: 2027-01-01, reader: model}}
                """))
        .containsExactly(
            Outcome.PASSED,
            Outcome.FAILED,
            Outcome.TOLERATED,
            Outcome.NO_LONGER_TOLERATED,
            Outcome.PASSES_AGAIN,
            Outcome.FAILED);
  }

  @Test
  void aConversationGoesOn() throws IOException {
    Suite suite =
        suite(
            """
            - id: a
              conversation:
                - question: What opens
                - question: and June?
                  expect: [answered]
            """);

    Result result = run(suite, false).ask(suite.cases().getFirst());

    assertThat(result.turns()).hasSize(2);
    assertThat(news.asked.get(1).conversation())
        .singleElement()
        .satisfies(turn -> {
          assertThat(turn.question()).isEqualTo("What opens");
          assertThat(turn.answer()).startsWith("The bridge opens in June").endsWith("[1]");
        });
  }

  @Test
  void whatCannotBeAskedIsBroken() throws IOException {
    Suite suite = suite("- {id: a, question: opens, expect: [answered]}");
    ReaderSetting model =
        new ReaderSetting.Model(Optional.empty(), Optional.empty(), Optional.empty());

    Result result =
        new SuiteRun(suite, model, news, PROGRAM, false, TODAY).ask(suite.cases().getFirst());

    assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
    assertThat(result.shown()).isEqualTo("could not be asked: no language model is set up");
  }

  @Test
  void aMistypedArticleIsNamedWithItsLine() throws IOException {
    Suite suite =
        suite(
            """
            - id: a
              question: opens
              expect:
                - cites: bridge-2
                - not-cites: bridge-3
                - note: {kind: superseded, cites: gone}
            """);

    assertThat(run(suite, false).faults(suite.cases(), Set.of()))
        .extracting(fault -> fault.line() + ": " + fault.problem())
        .containsExactly(
            "7: the corpus has no article “bridge-3”; did you mean “bridge-1”?",
            "8: the corpus has no article “gone”");
    assertThat(run(suite, false).faults(suite.cases(), Set.of("gone", "bridge-3"))).isEmpty();
  }

  @Test
  void anotherCorpusThanExpectedIsTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("suite.yaml"),
            "name: n\nexpect-corpus: {articles: 3, passages: 2}\n"
                + "cases: [{id: a, question: q, expect: [answered]}]\n");
    Suite suite = ((Suites.Good) Suites.read(file)).suite();

    assertThat(run(suite, false).mismatch())
        .hasValue("expected 3 articles in corpus, got 2 (" + file + ":2)");
  }

  @Test
  void aKnownAnswerIsNotAskedForAgain() throws IOException {
    Suite suite = suite("- {id: a, question: opens, expect: [contains: June]}");
    SuiteRun first = run(suite, true);
    Result asked = first.ask(suite.cases().getFirst());
    first.keepAnswers();
    assertThat(news.asked).hasSize(1);

    Result known = run(suite, true).ask(suite.cases().getFirst());

    assertThat(news.asked).hasSize(1);
    assertThat(known.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(known.turns().getFirst().known()).isEqualTo(asked.turns().getFirst().known());
  }

  @Test
  void anAnswerIsUnknownToAnotherProgramCorpusReaderOrQuestion() throws IOException {
    Suite suite = suite("- {id: a, question: opens, expect: [contains: June]}");
    SuiteRun first = run(suite, true);
    first.ask(suite.cases().getFirst());
    first.keepAnswers();

    Program other = new Program("1", "another build");
    new SuiteRun(suite, new ReaderSetting.Extractive(), news, other, true, TODAY)
        .ask(suite.cases().getFirst());
    assertThat(news.asked).hasSize(2);
    new SuiteRun(suite, new ReaderSetting.Extractive(), news, PROGRAM, true, TODAY.plusDays(1))
        .ask(suite.cases().getFirst());
    assertThat(news.asked).hasSize(3);
    News more = new News(folder, News.SET);
    new SuiteRun(suite, new ReaderSetting.Extractive(), more, PROGRAM, true, TODAY)
        .ask(suite.cases().getFirst());
    assertThat(more.asked).hasSize(1);
  }

  @Test
  void whatIsTimedIsAskedAnew() throws IOException {
    Suite suite = suite("- {id: a, question: opens, expect: [max-latency: 60000]}");
    SuiteRun first = run(suite, true);
    first.ask(suite.cases().getFirst());
    first.keepAnswers();

    run(suite, true).ask(suite.cases().getFirst());

    assertThat(news.asked).hasSize(2);
  }

  /** Whatever happened to the file of known answers, it costs time and nothing else. */
  @Test
  void damagedKnownAnswersAreAskedForAgain() throws IOException {
    Suite suite = suite("- {id: a, question: opens, expect: [contains: June]}");
    SuiteRun first = run(suite, true);
    first.ask(suite.cases().getFirst());
    first.keepAnswers();
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("known-answers"))) {
      file = files.findFirst().orElseThrow();
    }
    String whole = Files.readString(file);
    List<String> damaged =
        new ArrayList<>(
            List.of(
                "",
                "\u0000",
                whole.replace("\t", " "),
                whole.replace("opens in June", "opens in Jul!")));
    for (int i = 1; i < whole.length() - 2; i += 97) {
      damaged.add(whole.substring(0, i));
    }
    for (String text : damaged) {
      Files.writeString(file, text);
      news.asked.clear();
      Result result = run(suite, true).ask(suite.cases().getFirst());
      assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
      assertThat(news.asked).as(text).hasSize(1);
    }
  }
}
