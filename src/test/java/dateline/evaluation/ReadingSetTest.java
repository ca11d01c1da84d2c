package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.evaluation.ReadingSet.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingSetTest {
  private static final Path TINY =
      Path.of("src/test/resources/dateline/evaluation/tiny-squad.json");

  @TempDir Path folder;

  private ReadingSet read(String text) throws IOException {
    return SquadFile.read(Files.writeString(folder.resolve("x.json"), text));
  }

  @Test
  void readsVersionTwo() {
    ReadingSet set = SquadFile.read(TINY);

    assertThat(set.paragraphs())
        .extracting(ReadingSet.Paragraph::title)
        .containsExactly("Bridge at Harrow Mill", "Bridge at Harrow Mill", "School in Eastfield");
    assertThat(set.questions()).isEqualTo(8);
    assertThat(set.paragraphs().getFirst().questions())
        .startsWith(new Asked("1", "Who is the mayor?", List.of("Ada Lindqvist", "Lindqvist")))
        .endsWith(new Asked("4", "Who designed the bridge?", List.of()));
  }

  @Test
  void readsVersionOnePointOne() throws IOException {
    ReadingSet set =
        read(
            """
            {"data": [{"title": "A_B", "paragraphs": [{"context": " Ann won. ", "qas": [
              {"id": "1", "question": "Who?", "answers": [{"answer_start": 1, "text": "Ann"}]}]}]}]}
            """);
    assertThat(set.paragraphs())
        .containsExactly(
            new ReadingSet.Paragraph(
                "A B", "Ann won.", List.of(new Asked("1", "Who?", List.of("Ann")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                 | it has no list “data”
          []                                                                 | it has no list “data”
          {"data": [{}]}                                                     | data[0] has no list “paragraphs”
          {"data": [{"paragraphs": [{}]}]}                                   | data[0].paragraphs[0] has no list “qas”
          {"data": [{"paragraphs": [{"qas": []}]}]}                          | data[0].paragraphs[0] has no “context”
          {"data": [{"paragraphs": [{"qas": [{}]}]}]}                        | data[0].paragraphs[0].qas[0] has no list “answers”
          {"data": [{"paragraphs": [{"qas": [{"answers": []}]}]}]}           | data[0].paragraphs[0].qas[0] has no answer and does not say that there is none; take a file with them
          {"data": [{"paragraphs": [{"qas": [{"answers": [{"text": 3}]}]}]}]} | data[0].paragraphs[0].qas[0].answers[0] has no “text”
          """)
  void whatIsNotSquadIsSaidByItsPlace(String json, String what) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(CollectionException.class)
        .hasMessage(folder.resolve("x.json") + " is not in the format of SQuAD: " + what);
  }

  @Test
  void whatIsNotJsonIsNamedByItsLine() {
    assertThatThrownBy(() -> read("{\"data\": [\n{\"title\": }]}"))
        .isInstanceOf(CollectionException.class)
        .hasMessageStartingWith(folder.resolve("x.json") + ", line 2: is not JSON: Unexpected")
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .isInstanceOf(CollectionException.class)
        .hasMessageStartingWith(folder.resolve("x.json") + ": is not JSON: Document nesting depth");
  }

  @Test
  void aFileThatCannotBeReadOrAsksNothing() {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> SquadFile.read(none))
        .hasMessage(none + " cannot be read (NoSuchFile)");
    assertThatThrownBy(() -> read("{\"data\": []}"))
        .hasMessageEndingWith("asks no question, so there is nothing to measure");
  }

  @Test
  void aSampleIsSpreadEvenlyAndAlwaysTheSame() {
    ReadingSet set = SquadFile.read(TINY);
    assertThat(ids(set.sample(2))).containsExactly("4", "8");
    assertThat(ids(set.sample(3))).containsExactly("3", "6", "8");
    assertThat(ids(set.sample(8))).hasSize(8);
    assertThat(ids(set.sample(1000))).hasSize(8);
    assertThat(set.sample(2).paragraphs()).hasSize(3);
  }

  private static List<String> ids(ReadingSet set) {
    return set.paragraphs().stream().flatMap(p -> p.questions().stream()).map(Asked::id).toList();
  }
}
