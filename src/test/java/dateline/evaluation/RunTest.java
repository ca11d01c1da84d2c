package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.evaluation.Run.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  @TempDir Path folder;

  private Run read(String text) throws IOException {
    return Run.read(Files.writeString(folder.resolve("x.run"), text));
  }

  @Test
  void isWrittenAsTrecHasIt() {
    Run run = new Run("mine", Map.of("q1", List.of(new Found("d2", 3.5), new Found("d1", 1))));
    assertThat(run.trec()).isEqualTo("q1 Q0 d2 1 3.5 mine\nq1 Q0 d1 2 1.0 mine\n");
  }

  /** trec_eval ranks by the score alone, and equal scores by the id, the later one first. */
  @Test
  void equalScoresAreWrittenSoThatTrecEvalKeepsTheirOrder() throws IOException {
    List<Found> ties = List.of(new Found("a", 2), new Found("b", 2), new Found("c", 2 - 1e-12));
    Run run = new Run("mine", Map.of("q1", ties));

    Run again = read(run.trec());

    assertThat(again.documents("q1")).containsExactly("a", "b", "c");
    assertThat(again.rankings().get("q1")).extracting(Found::score).doesNotHaveDuplicates();
  }

  @Test
  void isReadInTheOrderOfTheScoresWhateverThePlacesSay() throws IOException {
    Run run = read("q1 Q0 d1 1 0.5 x\nq1\tQ0\td2 7 0.75 x\n\nq1 Q0 d3 3 0.5 x\nq2 0 d1 1 -1 x\n");
    assertThat(run.system()).isEqualTo("x");
    assertThat(run.documents("q1")).containsExactly("d2", "d3", "d1");
    assertThat(run.documents("q2")).containsExactly("d1");
    assertThat(run.documents("q3")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q1 Q0 d1 1 x", "q1", "q1 Q0 d1 1 high x", "q1 Q0 d1 1 0.5 x y"})
  void aBrokenLineIsNamed(String line) {
    assertThatThrownBy(() -> read("q1 Q0 d1 1 0.5 x\n" + line + "\n"))
        .isInstanceOf(CollectionException.class)
        .hasMessage(
            folder.resolve("x.run")
                + ", line 2: is not QUESTION Q0 DOCUMENT PLACE SCORE SYSTEM, as in the runs of"
                + " TREC");
  }

  @Test
  void aDocumentThatStandsTwiceIsNamed() {
    assertThatThrownBy(() -> read("q1 Q0 d1 1 0.5 x\nq1 Q0 d1 2 0.4 x\n"))
        .hasMessageEndingWith(", line 2: has the document “d1” a second time for “q1”");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Path none = folder.resolve("none.run");
    assertThatThrownBy(() -> Run.read(none))
        .hasMessage("there is no " + none + "; name a run in the format of TREC");
  }
}
