package dateline.shell.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.shell.FakeWorkspaces;
import dateline.shell.Typed;
import dateline.shell.terminal.TerminalProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered is listed, shown again, continued, exported, opened and copied. */
class KeptCommandsTest {
  private static final String QUOTE = "The council voted on Monday to keep the old bridge.";

  @TempDir Path index;
  @TempDir Path out;
  private FakeWorkspaces workspaces;

  @BeforeEach
  void asked() throws Exception {
    workspaces = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM);
    Typed.of(workspaces, "ask", "who is the mayor?");
  }

  private Typed typed(String... argv) throws Exception {
    return Typed.of(workspaces, argv);
  }

  /** The same articles, but for the text of the one that is cited. */
  private void change(String text) {
    Article old = FakeWorkspaces.BRIDGE;
    workspaces = new FakeWorkspaces(index, ArticleBuilder.like(old).text(text).build());
  }

  @Test
  void historyListsWhatWasAsked() throws Exception {
    typed("ask", "who won?");
    assertThat(typed("history").out())
        .contains("   1  who is the mayor?", QUOTE, "   2  who won?", "The articles do not say.");
    assertThat(typed("history", "--last", "1").out()).doesNotContain("mayor");
    assertThat(typed("history", "--clear").out()).isEqualTo("2 answers forgotten.\n");
    assertThat(typed("history").out()).isEqualTo("Nothing has been asked of these articles yet.\n");
  }

  @Test
  void historyAsJsonHoldsTheWholeAnswer() throws Exception {
    JsonNode one = JsonMapper.shared().readTree(typed("history", "--output", "json").out());
    assertThat(one.at("/answers/0/number").asInt(0)).isEqualTo(1);
    assertThat(one.at("/answers/0/answer/citations/0/quote").asString()).isEqualTo(QUOTE);
    assertThat(one.at("/answers/0/answer/citations/0/digest").asString())
        .isEqualTo(FakeWorkspaces.BRIDGE.digest());
  }

  @Test
  void anOldAnswerSaysWhatChangedSince() throws Exception {
    assertThat(typed("history", "1"))
        .satisfies(typed -> assertThat(typed.out()).contains("[1] The Town Crier", QUOTE))
        .satisfies(typed -> assertThat(typed.err()).isEmpty());
    change("A correction. " + QUOTE);
    assertThat(typed("history", "1").err())
        .contains("[1]: the article has changed since the answer; the quotation still stands");
    assertThat(typed("history", "7"))
        .returns(2, Typed::status)
        .returns("dateline: the history has no 7; dateline history lists it\n", Typed::err);
  }

  @Test
  void aMarkSaysWhatBecameOfItsArticle() throws Exception {
    assertThat(typed("show", "1").err()).isEmpty();
    change("A correction. " + QUOTE);
    assertThat(typed("show", "1"))
        .satisfies(t -> assertThat(t.err()).contains("the quotation still stands in it"))
        .satisfies(t -> assertThat(t.out()).contains("A correction. [1> " + QUOTE + " <1]"));
    change("All was rewritten.");
    assertThat(typed("show", "1"))
        .satisfies(t -> assertThat(t.err()).contains("no longer holds “" + QUOTE))
        .satisfies(t -> assertThat(t.out()).contains("All was rewritten."));
    workspaces = new FakeWorkspaces(index, FakeWorkspaces.STORM);
    assertThat(typed("show", "1"))
        .returns(2, Typed::status)
        .satisfies(t -> assertThat(t.err()).contains("no longer in the corpus", QUOTE));
  }

  @Test
  void aFollowUpKnowsTheLastQuestion() throws Exception {
    typed("ask", "--continue", "and where?");
    assertThat(workspaces.asked.getLast().conversation())
        .singleElement()
        .satisfies(turn -> assertThat(turn.question()).isEqualTo("who is the mayor?"));
    typed("ask", "and where?");
    assertThat(workspaces.asked.getLast().conversation()).isEmpty();
  }

  @Test
  void exportWritesEachFormatAndOverNothing() throws Exception {
    String md = out.resolve("a.md").toString();
    assertThat(typed("export", md)).returns("1 answer in " + md + ".\n", Typed::out);
    assertThat(out.resolve("a.md"))
        .content()
        .startsWith("# who is the mayor?\n\n")
        .contains("[^1]: “" + QUOTE + "” The Town Crier, 2024-03-04");
    assertThat(typed("export", md))
        .returns(2, Typed::status)
        .satisfies(typed -> assertThat(typed.err()).contains("already exists"));
    assertThat(typed("export", "--force", md)).returns(0, Typed::status);
    typed("export", out.resolve("a.html").toString());
    assertThat(out.resolve("a.html")).content().startsWith("<!DOCTYPE html>").contains(QUOTE);
    typed("export", out.resolve("a.json").toString());
    assertThat(JsonMapper.shared().readTree(Files.readString(out.resolve("a.json"))).at("/answers"))
        .hasSize(1);
    assertThat(typed("export", "-", "--format", "md").out()).startsWith("# who is the mayor?");
    assertThat(typed("export", "a.doc").err()).contains("does not end in .md, .html or .json");
  }

  @Test
  void aQuestionAskedAloneIsAChatOfItsOwn() throws Exception {
    typed("ask", "who is the council?");
    assertThat(typed("export", "-", "--format", "md").out())
        .contains("# who is the council?")
        .doesNotContain("# who is the mayor?");
    assertThat(typed("export", "-", "--format", "md", "--last", "2").out())
        .contains("# who is the council?", "# who is the mayor?", "[^2-1]");
  }

  @Test
  void copySendsTheQuotationToTheTerminalsClipboard() throws Exception {
    String copied = "“" + QUOTE + "” — The Town Crier, 2024-03-04: Council keeps the bridge";
    assertThat(typed("copy", "1").out()).isEqualTo(copied + "\n");
    Typed typed = Typed.of(workspaces, new TerminalProbe(true, false, 80, false), "copy", "[1]");
    String code =
        typed.out().substring(typed.out().indexOf(";c;") + 3, typed.out().indexOf('\u0007'));
    assertThat(new String(Base64.getDecoder().decode(code), StandardCharsets.UTF_8))
        .isEqualTo(copied);
    assertThat(typed("copy", "9").err())
        .contains("there is no [9]; the last answer has [1] to [1]");
    assertThat(typed("copy", "x").err()).contains("a mark of the last answer is a number");
  }

  @Test
  void openPrintsTheArticleWhereThereIsNoTerminal() throws Exception {
    assertThat(typed("open", "1").out())
        .contains("[1> " + QUOTE + " <1]", "Repairs will begin in spring.");
  }

  @Test
  void lessBeginsAtTheMark() {
    assertThat(Pager.command("", 3)).containsExactly("less", "-R", "+/\\[3>");
    assertThat(Pager.command("most -s", 3)).containsExactly("most", "-s");
  }
}
