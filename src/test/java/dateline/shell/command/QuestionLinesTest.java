package dateline.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions as JSON lines: a bad line spoils itself alone. */
class QuestionLinesTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("q.jsonl");
  }

  private List<QuestionLines.Line> lines(String text) throws Exception {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<QuestionLines.Line> lines(byte[] bytes) throws Exception {
    Files.write(file, bytes);
    List<QuestionLines.Line> lines = new ArrayList<>();
    try (QuestionLines questions = QuestionLines.open(file.toString())) {
      for (var line = questions.next(); line.isPresent(); line = questions.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  private QuestionLines.Line asked(String id, int line, String question, String asOf) {
    return new QuestionLines.Line.Asked(
        id, file + ", line " + line, question, Optional.ofNullable(asOf));
  }

  @Test
  void questionsInTheirOrderWithTheirIdsAsTheyWereWritten() throws Exception {
    assertThat(
            lines(
                """
                {"id": "a", "question": "who?", "asOf": "2021", "more": [1]}

                {"id": 17, "question": "когда?", "asOf": null}
                {"question": "where?"}\r
                {"id": null, "question": "why?"}\
                """))
        .containsExactly(
            asked("\"a\"", 1, "who?", "2021"),
            asked("17", 3, "когда?", null),
            asked("null", 4, "where?", null),
            asked("null", 5, "why?", null));
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws Exception {
    assertThat(lines("\uFEFF{\"question\": \"who?\"}\n"))
        .containsExactly(asked("null", 1, "who?", null));
  }

  @Test
  void noLinesAreNoQuestions() throws Exception {
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n \t\r\n\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                           | , line 1, column 1: not JSON; a line must be one JSON object
          {"question": "a"} {"question":"b"} | not JSON; a line must be one JSON object
          ["who?"]                           | , line 1: not a JSON object; write
          {"id": 1}                          | , line 1: no “question”; write
          {"id": 1, "question": 7}           | , line 1: no “question”; write
          {"question": "a", "asOf": 2021}    | , line 1: “asOf” must be a string such as "2021-12-31"
          {"id": {"a": 1}, "question": "a"}  | , line 1: “id” must be a string or a number
          """)
  void aBadLineIsNamedAndTheNextIsRead(String bad, String problem) throws Exception {
    List<QuestionLines.Line> lines = lines(bad + "\n{\"question\": \"who?\"}\n");
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .isInstanceOfSatisfying(
            QuestionLines.Line.Bad.class,
            line -> assertThat(line.problem()).startsWith(file.toString()).contains(problem));
    assertThat(lines.getLast()).isEqualTo(asked("null", 2, "who?", null));
  }

  @Test
  void aLineThatIsNotUtf8IsNamed() throws Exception {
    byte[] bytes = "{\"question\": \"Zürich?\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(lines(bytes))
        .containsExactly(
            new QuestionLines.Line.Bad(
                "null", file + ", line 1: not UTF-8; save the file as UTF-8"));
  }

  @Test
  void aLineOfThirtyMegabytesIsNamedAndNotKept() throws Exception {
    assertThat(lines("x".repeat(30_000_000) + "\n{\"question\": \"who?\"}"))
        .containsExactly(
            new QuestionLines.Line.Bad(
                "null", file + ", line 1: longer than 1 MiB; shorten that line"),
            asked("null", 2, "who?", null));
  }

  @Test
  void aFileThatIsNotThereIsAUsageError() {
    assertThatThrownBy(() -> QuestionLines.open(folder.resolve("none").toString()))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("is not a file that can be read");
    assertThatThrownBy(() -> QuestionLines.open(folder.toString())).isInstanceOf(UsageError.class);
  }
}
