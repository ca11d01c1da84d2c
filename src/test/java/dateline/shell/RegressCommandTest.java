package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** regress over two articles held in memory: what it prints and writes, and its exit status. */
class RegressCommandTest {
  private static final String CASES =
      """
      - {id: mayor, tags: [who], question: who is the mayor?, expect: [contains: council, cites: bridge]}
      - {id: rain, tags: [what], question: what fell on Leeds?, expect: [contains: Rain]}
      - {id: silence, question: who won?, expect: [abstains]}
      """;

  @TempDir Path folder;
  private FakeWorkspaces workspaces;

  @BeforeEach
  void workspaces() {
    workspaces = new FakeWorkspaces(folder, FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM);
  }

  private Typed typed(String... argv) throws Exception {
    return Typed.of(workspaces, argv);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String suite(String cases) throws IOException {
    String quoted = cases.replaceAll("question: ([^,\"]+\\?)", "question: \"$1\"");
    return file("suite.yaml", "name: News\ntoday: 2026-11-25\ncases:\n" + quoted.indent(2));
  }

  @Test
  void aSuiteThatHolds() throws Exception {
    assertThat(typed("regress", suite(CASES)))
        .isEqualTo(new Typed(0, "News, 2 articles: 3 cases: 3 passed, 0 failed.\n", ""));
  }

  @Test
  void aCaseThatFailsIsOneLineWithTheCommandThatAsksItAlone() throws Exception {
    String suite =
        suite(
            """
            - {id: it's, as-of: 2024-12-31, question: "who's the mayor?", expect: [abstains, cites: storm-2024]}
            - {id: talk, conversation: [{question: who?}, {question: the mayor?, expect: [abstains]}]}
            """);
    String got = "“The council voted on Monday to keep the old bridge.”";
    assertThat(typed("regress", suite))
        .isEqualTo(
            new Typed(
                4,
                "FAILED it's ("
                    + suite
                    + ":4): expected abstains, got "
                    + got
                    + "; expected cites"
                    + " storm-2024, got rests on bridge "
                    + got
                    + ". Alone: dateline ask --as-of"
                    + " 2024-12-31 --today 2026-11-25 -- 'who'\\''s the mayor?'\n"
                    + "FAILED talk ("
                    + suite
                    + ":5): expected abstains, got "
                    + got
                    + ". Alone: dateline regress "
                    + suite
                    + " --case talk\n"
                    + "News, 2 articles: 2 cases: 0 passed, 2 failed.\n",
                ""));
  }

  @Test
  void aCaseThatFailsAnnotatesItsLine() throws Exception {
    String suite =
        suite(
            """
            - {id: "a,b:c", question: "who's the mayor?", expect: [abstains]}
            """);
    assertThat(typed("regress", suite, "--annotate").out())
        .contains("::error file=" + suite + ",line=4,title=a%2Cb%3Ac::expected abstains, got “The");
    assertThat(typed("regress", suite).out()).doesNotContain("::error");
  }

  @Test
  void casesAreChosenByTagAndId() throws Exception {
    String suite = suite(CASES);
    typed("regress", suite, "--tag", "who", "--tag", "what");
    assertThat(workspaces.asked).hasSize(2);
    typed("regress", suite, "--no-cache", "--case", "silence");
    assertThat(workspaces.asked).hasSize(3);
    assertThat(typed("regress", suite, "--tag", "whom"))
        .isEqualTo(
            new Typed(2, "", "dateline: no case has that tag; there are the tags what, who\n"));
    assertThat(typed("regress", suite, "--case", "slience"))
        .isEqualTo(
            new Typed(
                2, "", "dateline: no case has the id “slience” and that tag, if one was given\n"));
  }

  @Test
  void knownAnswersAreNotAskedForAgainUnlessThatIsWanted() throws Exception {
    String suite = suite(CASES);
    typed("regress", suite);
    assertThat(typed("regress", suite)).returns(0, Typed::status);
    assertThat(workspaces.asked).hasSize(3);
    typed("regress", suite, "--no-cache");
    assertThat(workspaces.asked).hasSize(6);
  }

  @Test
  void failFastAsksNoMore() throws Exception {
    String suite = suite("- {id: a, question: the mayor?, expect: [abstains]}\n" + CASES);
    assertThat(typed("regress", suite, "--fail-fast", "--jobs", "1").out())
        .endsWith("News, 2 articles: 4 cases: 0 passed, 1 failed, 3 not asked.\n");
  }

  @Test
  void aToleratedFailureThatIsNoneFails() throws Exception {
    String suite =
        suite(
            "- {id: a, question: the mayor?, expect: [answered],"
                + " tolerated: {reason: odd, until: 2999-01-01}}");
    Typed typed = typed("regress", suite);
    assertThat(typed.status()).isEqualTo(4);
    assertThat(typed.out())
        .startsWith("FAILED a (" + suite + ":4): passes now; remove its toleration (odd). Alone:");
  }

  @Test
  void reportsAreWritten() throws Exception {
    Path xml = folder.resolve("r.xml");
    Path json = folder.resolve("r.json");
    Path html = folder.resolve("r.html");
    typed("regress", suite(CASES), "--junit=" + xml, "--json=" + json, "--html=" + html);
    assertThat(xml).content().contains("<testcase classname=\"News\" name=\"mayor\"");
    assertThat(json).content().contains("\"whole\" : true");
    assertThat(html).content().contains("<h1>Regression: holds</h1>");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("suite.yaml", "r.xml", "r.json", "r.html", "known-answers");
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidBeforeAnythingIsAsked() throws Exception {
    Path none = folder.resolve("none").resolve("r.xml");
    assertThat(typed("regress", suite(CASES), "--junit", none.toString()))
        .isEqualTo(
            new Typed(
                1, "", "dateline: IO: --junit: " + none + " cannot be written (NoSuchFile)\n"));
    assertThat(workspaces.asked).isEmpty();
  }

  @Test
  void whatChangedIsSaid() throws Exception {
    String suite = suite(CASES);
    String base = folder.resolve("base.json").toString();
    FakeWorkspaces before = new FakeWorkspaces(folder, FakeWorkspaces.BRIDGE);
    assertThat(Typed.of(before, "regress", suite, "--no-cache", "--save", base))
        .returns(4, Typed::status);

    Typed typed = typed("regress", suite, "--no-cache", "--against", base);

    assertThat(typed.status()).isZero();
    assertThat(typed.out())
        .isEqualTo(
            """
            CHANGED rain: The answer flipped and now rests on article “storm-2024”, which was added. Was no answer: “Nothing tells of it.”, is “Rain fell on Leeds.”
            1 answer changed.
            News, 2 articles: 3 cases: 3 passed, 0 failed.
            """);
  }

  @Test
  void anArticleThatWentIsAFindingAndNoFaultWhereRunsAreCompared() throws Exception {
    String suite = suite("- {id: a, question: what fell on Leeds?, expect: [cites: storm-2024]}");
    String base = folder.resolve("base.json").toString();
    typed("regress", suite, "--save", base);
    FakeWorkspaces after = new FakeWorkspaces(folder, FakeWorkspaces.BRIDGE);

    assertThat(Typed.of(after, "regress", suite))
        .isEqualTo(
            new Typed(
                2, "", "dateline: " + suite + ":4: the corpus has no article “storm-2024”\n"));
    assertThat(Typed.of(after, "regress", suite, "--no-cache", "--against", base).out())
        .contains(
            "CHANGED a: The answer flipped because article “storm-2024” was removed: the answer"
                + " rested on it.");
  }

  @Test
  void nothingIsSavedOfARunThatIsNotWhole() throws Exception {
    String suite = suite("- {id: a, question: the mayor?, expect: [abstains]}\n" + CASES);
    Path base = folder.resolve("base.json");
    Typed typed = typed("regress", suite, "--fail-fast", "--jobs", "1", "--save", base.toString());
    assertThat(typed.err())
        .isEqualTo("dateline: --save: nothing was saved, since not every case was asked\n");
    assertThat(base).doesNotExist();
  }

  @Test
  void whatIsNoSavedRunIsOneLine() throws Exception {
    String base = file("base.json", "{}");
    assertThat(typed("regress", suite(CASES), "--against", base))
        .isEqualTo(
            new Typed(
                1, "", "dateline: --against: " + base + " is not a run saved by regress --save\n"));
  }

  /** Bad suites are named each, and an earlier report stays as it is. */
  @Test
  void badSuitesLoseNothing() throws Exception {
    String report = file("report.json", "earlier");
    String cycle = file("cycle.yaml", "name: n\ncases: &a [*a]\n");
    String mistyped = file("mistyped.yaml", "name: n\ncases: [{id: a, question: q, expct: []}]\n");
    String large = file("large.yaml", "#".repeat(10_000_000));

    Typed typed = typed("regress", suite(CASES), cycle, mistyped, large, "--json", report);

    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .isEqualTo(
            "dateline: "
                + cycle
                + ":2: *a stands for a list or a mapping, which may hold itself;"
                + " write it out\n"
                + "dateline: "
                + mistyped
                + ":2: a case has no key “expct”; did you mean “expect”?\n"
                + "dateline: "
                + mistyped
                + ":2: the case expects nothing; say what under"
                + " “expect”\n"
                + "dateline: "
                + large
                + ":1: 10.0 MB; a suite may have at most 4.2 MB: divide it"
                + " into several\n");
    assertThat(Path.of(report)).hasContent("earlier");
    assertThat(workspaces.asked).isEmpty();
  }

  @Test
  void twoSuitesOfOneNameAreRefused() throws Exception {
    String suite = suite(CASES);
    String other = file("other.yaml", Files.readString(Path.of(suite)));
    assertThat(typed("regress", suite, other))
        .isEqualTo(
            new Typed(
                2,
                "",
                "dateline: "
                    + suite
                    + " and "
                    + other
                    + " have one name, “News”; give each its"
                    + " own\n"));
  }

  @Test
  void aDraftIsASuiteOfWhatIsAnswered() throws Exception {
    String questions = file("questions.txt", "who is the mayor?\n\nwho won?\nwho won?\n");
    String draft = folder.resolve("draft.yaml").toString();

    assertThat(typed("regress", "--draft", draft, "--from", questions, "--today", "2026-11-25"))
        .returns(0, Typed::status)
        .extracting(typed -> typed.out().replaceAll("\\s+", " "))
        .isEqualTo("3 cases in " + draft + ", all unreviewed; look at each. ");

    assertThat(Path.of(draft))
        .content()
        .contains("# A draft")
        .contains("unreviewed: true")
        .contains("id: who-won-2");
    assertThat(typed("regress", draft).out())
        .isEqualTo("draft, 2 articles: 3 cases: 3 passed, 0 failed, 3 unreviewed.\n");
    assertThat(typed("regress", "--draft", draft, "--from", questions))
        .isEqualTo(
            new Typed(
                2,
                "",
                "dateline: --draft: " + draft + " already exists; name a file that is not\n"));
  }

  @Test
  void aDraftFromJsonLinesKeepsIdsAndDates() throws Exception {
    String questions =
        file(
            "questions.jsonl",
            "{\"id\": \"q: 1\", \"question\": \"who's the \\\"mayor\\\"?\", \"asOf\":"
                + " \"2024-12\"}\n");
    Path draft = folder.resolve("draft.yaml");

    typed("regress", "--draft", draft.toString(), "--from", questions);

    assertThat(draft)
        .content()
        .contains("id: 'q: 1'", "as-of: '2024-12-31'", "question: who's the \"mayor\"?");
    assertThat(typed("regress", draft.toString())).returns(0, Typed::status);
  }

  @Test
  void aDraftIsNamedWithoutOneEnding() throws Exception {
    String questions = file("questions.txt", "who won?\n");
    String draft = folder.resolve("draft.yml.yaml").toString();

    typed("regress", "--draft", draft, "--from", questions);

    assertThat(typed("regress", draft).out()).startsWith("draft.yml, 2 articles: 1 case: ");
  }

  @Test
  void whatCannotBeRunIsStatusTwo() throws Exception {
    String suite = suite(CASES);
    for (List<String> line :
        List.of(
            List.of("regress"),
            List.of("regress", suite, "--jobs", "0"),
            List.of("regress", suite, "--reader", "oracle"),
            List.of("regress", "--draft", "x.yaml"),
            List.of("regress", folder.resolve("none.yaml").toString()))) {
      Typed typed = typed(line.toArray(String[]::new));
      assertThat(typed).as(line.toString()).returns(2, Typed::status);
      assertThat(typed.err()).as(line.toString()).hasLineCount(1);
    }
  }

  @Test
  void theSchemaIsPrinted() throws Exception {
    assertThat(typed("regress", "--schema").out()).contains("\"title\": \"Dateline suite\"");
  }

  @Test
  void aModelThatIsNotSetUpIsOneLine() throws Exception {
    Typed typed = typed("regress", suite(CASES), "--reader", "model");
    assertThat(typed.status()).isEqualTo(4);
    assertThat(typed.out()).contains("could not be asked: no language model is set up");
  }
}
