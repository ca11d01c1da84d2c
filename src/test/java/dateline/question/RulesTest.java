package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Span;
import dateline.text.Stem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules around the model, each held by a file of cases that anyone can read. */
class RulesTest {
  private static final Optional<LocalDate> ANCHOR = Optional.of(LocalDate.of(2024, 5, 10));

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

  static Stream<List<String>> polarity() throws IOException {
    return cases("polarity.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("polarity")
  void aSentenceSettlesAVerbOrDoesNot(List<String> line) {
    assertThat(
            Polarity.of(line.get(2), Stem.of(line.get(1)), false)
                .map(said -> said.polarity().name())
                .orElse("-"))
        .as(line.get(2))
        .isEqualTo(line.get(0));
  }

  static Stream<List<String>> shapes() throws IOException {
    return cases("shapes.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aSentenceHoldsTheKindOfThingAskedFor(List<String> line) {
    String marked = line.get(1);
    Span picked = new Span(marked.indexOf('{'), marked.indexOf('}') - 1);
    String sentence = marked.replaceAll("[{}]", "");
    assertThat(
            AnswerTypeMatcher.fit(AnswerType.by(line.get(0)), line.get(0), sentence, picked, ANCHOR)
                .map(span -> span.of(sentence))
                .orElse("-"))
        .as(line.get(0) + " " + marked)
        .isEqualTo(line.get(2));
  }

  static Stream<List<String>> followUps() throws IOException {
    return cases("follow-ups.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("followUps")
  void aFollowUpStandsAlone(List<String> line) {
    Question next =
        new Question(
            line.get(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2024, 6, 1),
            List.of(new Question.Turn(line.get(0), "")));
    assertThat(RuleRewriter.standingAlone(next).text()).isEqualTo(line.get(2));
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
