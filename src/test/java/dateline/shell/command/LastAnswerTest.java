package dateline.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.conversation.CitedQuotation;
import dateline.shell.FakeWorkspaces;
import dateline.shell.Typed;
import dateline.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last answer is kept whole, and a file that is no answer marks nothing. */
class LastAnswerTest {
  @TempDir Path index;

  @Test
  void whatWasKeptIsGivenAndNothingElseIsLeft() throws Exception {
    FakeWorkspaces workspaces = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE);
    assertThat(new LastAnswer(workspaces).citations()).isEmpty();
    Typed.of(workspaces, "ask", "mayor");
    Typed.of(workspaces, "ask", "mayor");
    String quote = "The council voted on Monday to keep the old bridge.";
    assertThat(new LastAnswer(workspaces).citations())
        .containsExactly(
            new CitedQuotation(
                1,
                "bridge",
                new Span(0, quote.length()),
                quote,
                FakeWorkspaces.BRIDGE.digest(),
                "",
                "The Town Crier, 2024-03-04: Council keeps the bridge"));
    assertThat(Files.list(index).map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder("last-answer.json", "history");
  }

  @Test
  void aQuotationThatNoLongerStandsThereIsNotMarked() {
    CitedQuotation cited = new CitedQuotation(1, "a", new Span(2, 5), "cat", "", "", "");
    assertThat(cited.standsIn("a cat sat")).isTrue();
    assertThat(cited.standsIn("a dog sat")).isFalse();
    assertThat(cited.standsIn("a c")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "{\"citations\": 7}",
        "{\"citations\": [7]}",
        "{\"citations\": [{\"n\": 1, \"start\": 9, \"end\": 2}]}",
        "{\"citations\": [{\"n\": 1, \"start\": -1, \"end\": 99999999999}]}"
      })
  void aFileThatIsNoAnswerMarksNothing(String text) throws Exception {
    Files.writeString(index.resolve("last-answer.json"), text);
    FakeWorkspaces workspaces = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE);
    List<CitedQuotation> cited = new LastAnswer(workspaces).citations();
    assertThat(cited).noneMatch(c -> c.standsIn(FakeWorkspaces.BRIDGE.text()));
    assertThat(Typed.of(workspaces, "show", "bridge")).returns(0, Typed::status);
  }
}
