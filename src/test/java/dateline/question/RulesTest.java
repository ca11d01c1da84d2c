package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules around the model, each held by a file of cases that anyone can read. */
class RulesTest {
  static Stream<List<String>> questions() throws IOException {
    return cases("questions.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsOfAKindAndLooksAtTime(List<String> line) {
    assertThat(AnswerType.by(line.get(2)) + " | " + TemporalFocus.of(line.get(2)))
        .as(line.get(2))
        .isEqualTo(line.get(0) + " | " + line.get(1));
  }

  static Stream<List<String>> followUps() throws IOException {
    return cases("follow-ups.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("followUps")
  void aFollowUpStandsAlone(List<String> line) {
    Question next =
        QuestionBuilder.of(line.get(1), LocalDate.of(2024, 6, 1))
            .after(List.of(new Question.Turn(line.get(0), "")))
            .build();
    assertThat(next.standingAlone().text()).isEqualTo(line.get(2));
  }

  static Stream<List<String>> parts() throws IOException {
    return cases("parts.txt", 2);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aQuestionForSeveralThingsIsTakenApart(List<String> line) {
    assertThat(Question.of(line.get(0), LocalDate.of(2024, 6, 1)).asked().parts())
        .extracting(QuestionPart::text)
        .containsExactly(line.get(1).split("; "));
  }

  static Stream<List<String>> values() throws IOException {
    return cases("values-over-time.txt", 2);
  }

  @ParameterizedTest
  @MethodSource("values")
  void aQuestionForAChangeAsksForTheValue(List<String> line) {
    assertThat(ValueOverTime.asked(line.get(0)).orElse("-")).isEqualTo(line.get(1));
  }

  private static Stream<List<String>> cases(String file, int fields) throws IOException {
    try (InputStream in = RulesTest.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", fields)).map(String::strip).toList())
          .peek(line -> assertThat(line).hasSize(fields));
    }
  }
}
