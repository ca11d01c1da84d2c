package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What check makes of drafts and of saved answers, and of files that are neither. */
class CheckCommandTest {
  private static final String LIST =
      "\n\nSources\n[1] The Town Crier: Council keeps the bridge\n[2] Leeds Post, 4 March 2024\n";

  @TempDir Path folder;

  private FakeWorkspaces workspaces(Article... articles) {
    return new FakeWorkspaces(folder, articles);
  }

  private Typed check(String text, String... options) throws Exception {
    return check(
        workspaces(FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM),
        text.getBytes(StandardCharsets.UTF_8),
        options);
  }

  private Typed check(FakeWorkspaces workspaces, byte[] content, String... options)
      throws Exception {
    Path file = Files.write(folder.resolve("file"), content);
    String[] argv = new String[options.length + 2];
    argv[0] = "check";
    argv[1] = file.toString();
    System.arraycopy(options, 0, argv, 2, options.length);
    return Typed.of(workspaces, argv);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The council voted “to keep the old bridge” [1].          | verified       | 0
          The council voted “to keep the old bridge”.              | verified       | 0
          The council voted to keep the bridge on Monday [1].      | cited          | 0
          The council voted “to sell the old bridge” [1].          | altered        | 4
          The council voted “to keep the old bridge” [2].          | misattributed  | 4
          The mayor said “we shall all dance on the roof” [1].     | fabricated     | 4
          The 48 councillors voted “to keep the old bridge” [1].   | unsupported    | 4
          The council did not vote to keep the bridge [1].         | unsupported    | 4
          The council voted to keep the bridge.                    | uncited        | 4
          The council voted to keep the bridge [7].                | unknown-source | 4
          It said “The council voted on Monday Repairs will begin in spring” [1]. | spliced | 4
          """)
  void aSentenceOfADraft(String sentence, String verdict, int status) throws Exception {
    Typed typed = check(sentence + LIST, "--output", "json");

    JsonNode json = JsonMapper.shared().readTree(typed.out());
    assertThat(json.path("sentences")).hasSize(1);
    assertThat(json.path("sentences").path(0).path("verdict").asString()).isEqualTo(verdict);
    assertThat(json.path("totals").path(verdict).asInt()).isEqualTo(1);
    assertThat(json.path("holds").asBoolean()).isEqualTo(status == 0);
    assertThat(typed.status()).isEqualTo(status);
  }

  @Test
  void theDifferenceIsShownInPlace() throws Exception {
    Typed typed = check("The council voted “on Tuesday to keep the bridge” [1]." + LIST);

    assertThat(typed.out().replaceAll("\\s+", " "))
        .contains(
            "line 1: altered:",
            "“on [-Tuesday-]{+Monday+} to keep the{+ old+} bridge”",
            "1 sentence: 1 altered.");
    assertThat(typed.status()).isEqualTo(4);
  }

  @Test
  void whereTheWordsReallyStandIsShown() throws Exception {
    Typed typed = check("The mayor said: “Rain fell on Leeds.” [1]" + LIST);

    assertThat(typed.out())
        .contains("misattributed ([1])", "stands in Leeds Post, 4 March 2024, storm-2024");
  }

  @Test
  void linesAreAnnotatedForPullRequests() throws Exception {
    String draft = "Fine.\n\nThe mayor said “we shall all dance on the roof” [1]." + LIST;
    Typed github = check(draft, "--format", "github");
    Typed sarif = check(draft, "--format", "sarif");

    assertThat(github.out())
        .startsWith("::error file=")
        .contains("line=3,title=fabricated::fabricated: The mayor said")
        .hasLineCount(1);
    JsonNode run = JsonMapper.shared().readTree(sarif.out()).path("runs").path(0);
    JsonNode result = run.path("results").path(0);
    assertThat(run.path("tool").path("driver").path("name").asString()).isEqualTo("dateline");
    assertThat(result.path("ruleId").asString()).isEqualTo("fabricated");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
    assertThat(github.status()).isEqualTo(4);
    assertThat(sarif.status()).isEqualTo(4);
  }

  @Test
  void standardInputIsChecked() throws Exception {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "The council voted “to keep the old bridge”.".getBytes(StandardCharsets.UTF_8)));
      Typed typed = Typed.of(workspaces(FakeWorkspaces.BRIDGE), "check", "-");
      assertThat(typed.out()).contains("1 sentence: 1 verified.");
      assertThat(typed.status()).isZero();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void anEmptyDraftHolds() throws Exception {
    assertThat(check("")).isEqualTo(new Typed(0, "0 sentences.\n", ""));
    assertThat(check("", "--output", "json").out()).contains("\"sentences\": [", "\"holds\": true");
  }

  private String saved() throws Exception {
    return Typed.of(
            workspaces(FakeWorkspaces.BRIDGE), "ask", "--output", "jsonl", "who kept the bridge")
        .out();
  }

  @Test
  void aSavedAnswerHolds() throws Exception {
    assertThat(check(saved()).status()).isZero();
    assertThat(check(saved() + "\n" + saved()).out()).contains("2 sentences: 2 verified.");
  }

  @Test
  void aSavedAnswerOverSeveralLinesHolds() throws Exception {
    String json =
        Typed.of(workspaces(FakeWorkspaces.BRIDGE), "ask", "--output", "json", "the bridge").out();

    assertThat(json.lines().count()).isGreaterThan(3);
    assertThat(check(json)).returns(0, Typed::status);
  }

  @Test
  void aChangedQuotationIsNotAChangedArticle() throws Exception {
    Typed altered = check(saved().replace("Monday", "Tuesday"));

    assertThat(altered.out()).contains("altered", "[-Tuesday-]{+Monday+}");
    assertThat(altered.status()).isEqualTo(4);
  }

  @Test
  void aChangedArticleIsNotAWrongAnswer() throws Exception {
    Article bridge = FakeWorkspaces.BRIDGE;
    Article changed =
        ArticleBuilder.like(bridge).text(bridge.text().replace("Monday", "Tuesday")).build();
    String saved = saved();

    Typed typed = check(workspaces(changed), saved.getBytes(StandardCharsets.UTF_8));
    Typed gone = check(workspaces(FakeWorkspaces.STORM), saved.getBytes(StandardCharsets.UTF_8));

    assertThat(typed.out()).contains("article changed since", "[-Monday-]{+Tuesday+}");
    assertThat(typed.status()).isEqualTo(4);
    assertThat(gone.out()).contains("article changed since");
  }

  @Test
  void aStatementMustCiteWhatTheAnswerHas() throws Exception {
    String saved = saved();

    assertThat(check(saved.replace("\"citations\":[1]", "\"citations\":[]")).out())
        .contains("1 no citation");
    assertThat(check(saved.replace("\"citations\":[1]", "\"citations\":[9]")).out())
        .contains("1 unknown source");
  }

  @Test
  void aStatementMustBeCovered() throws Exception {
    String saved = saved();
    String text = "The council voted on Monday to keep the old bridge.";
    String tampered =
        saved.replace("{\"text\":\"" + text, "{\"text\":\"Some 48 councillors voted.");

    assertThat(tampered).isNotEqualTo(saved);
    assertThat(check(tampered).out()).contains("not supported", "The number “48” is not in");
  }

  @Test
  void aBrokenLineIsNamedAndTheOthersAreChecked() throws Exception {
    Typed typed = check(saved() + "{\"status\": \n" + "[".repeat(5000) + "\n17\n" + saved());

    assertThat(typed.out()).contains("2 sentences: 2 verified.");
    assertThat(typed.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("dateline: "))
        .satisfiesExactly(
            line -> assertThat(line).contains("file, line 2"),
            line -> assertThat(line).contains("file, line 3"),
            line -> assertThat(line).contains("file, line 4"));
    assertThat(typed.status()).isEqualTo(1);
  }

  @Test
  void whatIsNoTextIsRefusedInOneLine() throws Exception {
    byte[] latin1 = "The café was full.".getBytes(StandardCharsets.ISO_8859_1);
    Typed typed = check(workspaces(FakeWorkspaces.BRIDGE), latin1);

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.err()).contains("is not UTF-8").hasLineCount(1);
  }

  @Test
  void aFileTooLongIsRefusedInOneLine() throws Exception {
    byte[] large =
        "The council voted. ".repeat(CheckedFile.MOST_BYTES / 15).getBytes(StandardCharsets.UTF_8);
    Typed typed = check(workspaces(FakeWorkspaces.BRIDGE), large);

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.err()).contains("check it in parts").hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsOneLine() throws Exception {
    Typed typed = Typed.of(workspaces(), "check", folder.resolve("none").toString());

    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.err()).contains("is not a file that can be read").hasLineCount(1);
    assertThat(Typed.of(workspaces(), "check")).returns(2, Typed::status);
    assertThat(Typed.of(workspaces(), "check", "a", "b")).returns(2, Typed::status);
  }

  @Test
  void nothingOfAFileReachesTheTerminalAsACommand() throws Exception {
    String trick =
        "He said \u001b[2J“\u202Eevil words stand here\u0007” [1]. " + "\u009b31mMore of it here.";
    Typed draft = check(trick + LIST);
    Typed json = check(trick + LIST, "--output", "json");

    for (String printed : new String[] {draft.out(), json.out(), draft.err(), json.err()}) {
      assertThat(printed).matches("[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]*");
    }
  }
}
