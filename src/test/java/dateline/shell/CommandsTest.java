package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.Problem;
import dateline.shell.terminal.Columns;
import dateline.shell.terminal.TerminalProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command over two articles held in memory: what it prints, where, and its exit status. */
class CommandsTest {
  @TempDir Path index;
  private FakeWorkspaces workspaces;

  @BeforeEach
  void workspaces() {
    workspaces = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM);
  }

  private Typed typed(String... argv) throws Exception {
    return Typed.of(workspaces, argv);
  }

  @Test
  void askAnswers() throws Exception {
    assertThat(typed("ask", "who", "is", "the", "mayor?"))
        .isEqualTo(
            new Typed(
                0,
                """
                  “The council voted on Monday to keep the old bridge.”
                  — The Town Crier, 4 March 2024: Council keeps the bridge [1]
                """,
                ""));
  }

  @Test
  void askShowsAllWhereThatIsAskedFor() throws Exception {
    assertThat(typed("ask", "--long", "who", "is", "the", "mayor?"))
        .isEqualTo(
            new Typed(
                0,
                """
                The council voted on Monday to keep the old bridge. [1]

                [1] The Town Crier, 4 March 2024: Council keeps the bridge
                    “The council voted on Monday to keep the old bridge.”
                """,
                ""));
  }

  @Test
  void askAbstains() throws Exception {
    assertThat(typed("ask", "who won?"))
        .isEqualTo(new Typed(3, "The articles do not say. Nothing tells of it.\n", ""));
  }

  @Test
  void theOptionsOfAQuestionReachIt() throws Exception {
    typed(
        "ask",
        "--as-of",
        "2021",
        "--since=2020-02",
        "--until",
        "2020-03",
        "--publisher",
        "X",
        "--today",
        "2026-11-25",
        "who?");
    assertThat(workspaces.asked)
        .singleElement()
        .satisfies(question -> {
          assertThat(question.asOf()).hasValue(LocalDate.of(2021, 12, 31));
          assertThat(question.since()).hasValue(LocalDate.of(2020, 2, 1));
          assertThat(question.until()).hasValue(LocalDate.of(2020, 3, 31));
          assertThat(question.publisher()).hasValue("X");
          assertThat(question.today()).isEqualTo(LocalDate.of(2026, 11, 25));
        });
  }

  @Test
  void askAsJson() throws Exception {
    Typed typed = typed("ask", "--output", "json", "who is the mayor?");
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).startsWith("{\n").contains("\"status\" : \"answered\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask                               | the question is empty; ask for example: dateline ask when did they last meet
          ask ?!                            | the question is empty; ask for example: dateline ask when did they last meet
          ask --output xml who              | --output: “xml” is not one of text|json|jsonl
          ask --reader clever who           | --reader: “clever” is not one of extractive|model
          ask --as-of 2023-02-30 who        | --as-of: “2023-02-30” is not a date; take a day
          ask --today 2023-02 who           | --today: “2023-02” is not one day; take 2021-12-31
          ask --since 2022 --until 2021 who | --since 2022-01-01 is after --until 2021-12-31; no day lies between
          ask --from nothing.jsonl          | --from: “nothing.jsonl” is not a file that can be read
          ask --from x who                  | ask takes a question or --from, not both
          ask --from x --output text        | --from answers in JSON lines: --output jsonl, not text
          search --top 0 x                  | --top: “0” is not a number from 1 to 1000
          search --top many x               | --top: “many” is not a number from 1 to 1000
          show                              | show needs an article: an id from dateline sources, or a mark such as 1
          show nothing                      | no article has the id “nothing”; dateline sources lists them
          show [1]                          | there is no [1]: no answer here cites anything yet
          sources x                         | sources takes no words, only options: “x”
          index x                           | index takes no words, only options: “x”
          quote                             | the question is empty
          time                              | time takes one file, not 0 words
          time nothing.txt                  | “nothing.txt” is not a file that can be read
          help nothing                      | “nothing” is not a command; dateline --help lists them
          """)
  void aLineThatCannotBeRunIsOneLineAndStatusTwo(String line, String message) throws Exception {
    Typed typed = typed(line.split(" "));
    assertThat(typed).returns(2, Typed::status).returns("", Typed::out);
    assertThat(typed.err()).startsWith("dateline: " + message).hasLineCount(1);
  }

  @Test
  void aQuestionOfAHundredThousandCharactersIsOneLine() throws Exception {
    assertThat(typed("ask", "a".repeat(100_000)))
        .isEqualTo(
            new Typed(
                2,
                "",
                "dateline: the question has 100,000 characters; at most 10,000 are taken\n"));
  }

  @Test
  void aQuestionOfControlCharactersIsEmptyAndNoneIsPrinted() throws Exception {
    assertThat(typed("ask", "\u001B[\u0007\u0000")).returns(2, Typed::status);
    Typed typed = typed("ask", "--output", "json", "who\u001B[2J\u0000 \u202Eis the mayor?");
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).doesNotContain("\u001B", "\u0000", "\u202E").contains("\\u001B[2J");
    assertThat(typed("fro\u001B[2J").err()).startsWith("dateline: “fro‹U+001B›[2J” is not");
  }

  @Test
  void aReaderThatIsNotSetUpIsAFailure() throws Exception {
    assertThat(typed("ask", "--reader", "model", "who?"))
        .isEqualTo(
            new Typed(
                1,
                "",
                "dateline: no language model is named: --model ollama:llama3.2, or DATELINE_MODEL;"
                    + " dateline models lists the models\n"));
  }

  @Test
  void aFolderWithoutAnArticleIsAFailure() throws Exception {
    FakeWorkspaces none = new FakeWorkspaces(index);
    none.problems.add(new Problem("corpus", OptionalInt.empty(), "holds no articles", "add some"));
    for (String command : new String[] {"ask x", "search x", "sources", "show x", "quote xyz"}) {
      assertThat(Typed.of(none, command.split(" ")))
          .as(command)
          .isEqualTo(
              new Typed(
                  1,
                  "",
                  "dateline: no article can be read: corpus: holds no articles; add some\n"));
    }
    assertThat(Typed.of(none, "index"))
        .isEqualTo(
            new Typed(
                1,
                "0 articles in " + index + "; nothing had changed.\n",
                "dateline: corpus: holds no articles; add some\n"));
  }

  @Test
  void oneProblemOfTheCorpusIsNamedAndSeveralAreCounted() throws Exception {
    workspaces.problems.add(
        new Problem("a\u0007.txt", OptionalInt.of(3), "is not \u001B[2J text", "mend it"));
    assertThat(typed("sources").err())
        .isEqualTo(
            "dateline: a‹U+0007›.txt, line 3: is not  text; mend it\n"
                + "2 articles, from 4 March 2024 to 4 March 2024\n");
    workspaces.problems.add(workspaces.problems.getFirst());
    assertThat(typed("ask", "who is the mayor?"))
        .returns(0, Typed::status)
        .returns(
            "dateline: 2 problems in the corpus; dateline index names what could not be read\n",
            Typed::err);
    assertThat(typed("index"))
        .returns(1, Typed::status)
        .satisfies(typed -> assertThat(typed.err()).hasLineCount(2));
  }

  @Test
  void sourcesListsOneALineWithNothingHostile() throws Exception {
    assertThat(typed("sources").out())
        .isEqualTo(
            """
            2024-03-04  bridge  The Town Crier: Council keeps the bridge
            2024-03-04  storm-2024  Leeds Post: Storm ‹U+001B›[31mhits Leeds
            """);
  }

  @Test
  void showPrintsTheArticleWithTheLastAnswersQuotationsMarked() throws Exception {
    assertThat(typed("show", "bridge").out())
        .isEqualTo(
            """
            Council keeps the bridge
            The Town Crier, 4 March 2024
            By Ann Li
            bridge (bridge.txt)

            The council voted on Monday to keep the old bridge. The mayor was pleased.

            Repairs will begin in spring.
            """);
    typed("ask", "who is the mayor?");
    assertThat(typed("show", "bridge").out())
        .contains("[1> The council voted on Monday to keep the old bridge. <1] The mayor");
    for (String mark : new String[] {"1", "[1]"}) {
      assertThat(typed("show", mark).out())
          .contains("[1> The council voted", "show bridge prints the whole article");
    }
    assertThat(typed("show", "[2]").err())
        .isEqualTo("dateline: there is no [2]; the last answer has [1] to [1]\n");
  }

  @Test
  void showRawPrintsTheFileWithNothingHostile() throws Exception {
    assertThat(typed("show", "bridge", "--raw").out())
        .startsWith("Advertisement\nThe council")
        .endsWith("spring.‹U+001B›[2J\n");
  }

  @Test
  void searchShowsWhatWasFoundAndWhy() throws Exception {
    assertThat(typed("search", "Leeds"))
        .isEqualTo(
            new Typed(
                0,
                """
                1. Leeds Post, 4 March 2024: Storm ‹U+001B›[31mhits Leeds
                    storm-2024, passage 1; score 0.5000; lexical 1 (BM25 2.250); not in the
                    vector ranking
                    Rain fell on Leeds.
                """,
                ""));
    assertThat(typed("search", "nothing")).returns(3, Typed::status).returns("", Typed::out);
  }

  @Test
  void searchExplainsScores() throws Exception {
    assertThat(typed("search", "--explain", "Leeds").out())
        .contains(
            """
                0.5000 = 0.25 × 1.0000 (words) + 0.75 × 0.5000 (meaning)
                BM25 by words: leeds 2.250
            """);
  }

  @Test
  void searchAsJson() throws Exception {
    assertThat(typed("search", "--output", "json", "--explain", "Leeds").out())
        .isEqualTo(
            """
            {"passages": [{"rank":1,"article":"storm-2024","title":"Storm \\u001B[31mhits Leeds",\
            "publisher":"Leeds Post","published":"2024-03-04","passage":1,"start":0,"end":19,\
            "text":"Rain fell on Leeds.","score":0.5,"lexical":{"rank":1,"score":2.25},\
            "vector":null,"explanation":{"parts":[{"name":"words","weight":0.25,"value":1.0},\
            {"name":"meaning","weight":0.75,"value":0.5}],"words":[{"word":"leeds","score":2.25}]}}
            ]}
            """);
    assertThat(typed("search", "--output", "json", "nothing"))
        .isEqualTo(new Typed(3, "{\"passages\": []}\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor was pleased.             | 0 | Exact.
          “the mayor was pleased”            | 0 | It appears there, in different typography:
          The mayor was displeased.          | 3 | Altered. The nearest words are:
          Rain fell on Leeds.                | 3 | It appears elsewhere:
          Penguins waddled over the glacier. | 3 | No article has it, or anything like it.
          """)
  void quoteSaysWhetherItStandsThere(String quotation, int status, String verdict)
      throws Exception {
    assertThat(typed("quote", quotation))
        .returns(status, Typed::status)
        .satisfies(typed -> assertThat(typed.out().lines().findFirst()).hasValue(verdict));
  }

  @Test
  void aFileOfQuestionsIsAnsweredLineByLineInOrder() throws Exception {
    Path file = index.resolve("q.jsonl");
    Files.writeString(
        file,
        """
        {"id": 2, "question": "who is the mayor?", "asOf": "2021-06"}
        {"id": "x"}
        {"id": "y", "question": "?"}
        {"id": "z", "question": "who?", "asOf": "2023-02-30"}
        {"id": 1, "question": "who won?"}
        """);
    Typed typed = typed("ask", "--from", file.toString());
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.out().lines())
        .hasSize(5)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "{\"id\":2,\"question\":\"who is the"
                            + " mayor?\",\"asOf\":\"2021-06-30\",\"status\":\"answered\""),
            line ->
                assertThat(line)
                    .startsWith(
                        "{\"id\":\"x\",\"status\":\"error\",\"error\":\""
                            + file
                            + ", line 2: no “question”"),
            line -> assertThat(line).contains("line 3: the question is empty"),
            line ->
                assertThat(line)
                    .contains(
                        "line 4: “asOf”: “2023-02-30” is not a date; take a day (2021-12-31,"),
            line -> assertThat(line).startsWith("{\"id\":1,").contains("\"status\":\"abstained\""));
    assertThat(typed.err()).hasLineCount(3);
  }

  @Test
  void aFileOfGoodQuestionsIsDoneWhateverTheAnswers() throws Exception {
    Path file = index.resolve("q.jsonl");
    Files.writeString(file, "{\"question\": \"who won?\"}\n");
    assertThat(typed("ask", "--from", file.toString(), "--output", "jsonl"))
        .returns(0, Typed::status)
        .returns("", Typed::err);
    Files.writeString(file, "");
    assertThat(typed("ask", "--from", file.toString())).isEqualTo(new Typed(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "-h"})
  void helpListsEveryCommandAndOption(String word) throws Exception {
    Typed typed = typed(word);
    assertThat(typed).returns(0, Typed::status).returns("", Typed::err);
    assertThat(typed.out())
        .contains(
            "ask ", "search ", "sources ", "show ", "quote ", "index ", "chat ", "Exit status");
    assertThat(typed.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask",
        "search",
        "sources",
        "show",
        "quote",
        "timeline",
        "time",
        "index",
        "chat",
        "version"
      })
  void eachCommandExplainsItself(String command) throws Exception {
    Typed typed = typed(command, "--help");
    assertThat(typed).returns(0, Typed::status).returns("", Typed::err);
    assertThat(typed.out())
        .startsWith("usage: dateline " + command)
        .contains("--corpus DIR", "--debug", "Example");
    assertThat(typed("help", command)).isEqualTo(typed);
  }

  @Test
  void theVersion() throws Exception {
    String version = "dateline 0.0 (Java " + Runtime.version().feature() + ")\n";
    assertThat(typed("--version")).isEqualTo(new Typed(0, version, ""));
    assertThat(typed("version")).isEqualTo(new Typed(0, version, ""));
  }

  @Test
  void anErrorInTheProgramIsOneLineAndItsPlaceOnDemand() throws Exception {
    FakeWorkspaces broken =
        new FakeWorkspaces(index, FakeWorkspaces.BRIDGE) {
          @Override
          public java.util.List<dateline.article.SourceInfo> sources() {
            throw new IllegalStateException("a\u001B[2Jb");
          }
        };
    assertThat(Typed.of(broken, "sources"))
        .isEqualTo(
            new Typed(
                1,
                "",
                "dateline: an error in the program: java.lang.IllegalStateException:"
                    + " a‹U+001B›[2Jb; --debug shows where, please report it\n"));
    assertThat(Typed.of(broken, "sources", "--debug").err()).contains("at dateline.shell");
  }

  @Test
  void anAnswerThatCannotBeKeptIsStillPrinted() throws Exception {
    Path file = Files.writeString(index.resolve("file"), "", StandardCharsets.UTF_8);
    Typed typed = Typed.of(new FakeWorkspaces(file, FakeWorkspaces.BRIDGE), "ask", "mayor");
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).startsWith("  “The council voted");
    assertThat(typed.err())
        .isEqualTo(
            "dateline: show cannot mark this answer's quotations: "
                + file
                + " cannot be written\n");
  }

  @Test
  void aWideAndANarrowTerminal() throws Exception {
    for (int width : new int[] {40, 200}) {
      Typed typed =
          Typed.of(workspaces, new TerminalProbe(true, false, width, false), "ask", "mayor");
      assertThat(typed.out().lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }
  }
}
