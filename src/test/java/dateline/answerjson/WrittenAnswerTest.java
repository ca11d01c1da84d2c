package dateline.answerjson;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Answers of other versions are read as far as they go. */
class WrittenAnswerTest {
  private static WrittenAnswer read(String json) {
    return WrittenAnswer.of(JsonMapper.shared().readTree(json));
  }

  @Test
  void readsWhatAnAnswerHolds() {
    WrittenAnswer answer =
        read(
            """
            {"question": "Who won?", "status": "answered", "short": "Lund", "statements":
            [{"text": "Lund won.", "citations": [1], "probability": 0.5, "focus": "Lund",
            "unsupported": [{"kind": "date", "words": "May"}]}], "citations": [{"n": 1, "article":
            "a", "start": 3, "end": 9, "quote": "Lund w"}], "notes": [{"kind": "horizon", "text":
            "So far.", "citations": [1]}], "nearest": [], "aKeyOfTomorrow": {"x": []}}
            """);

    assertThat(answer.isAnswered()).isTrue();
    assertThat(answer.lead()).contains("Lund");
    WrittenAnswer.Statement statement = answer.statements().getFirst();
    assertThat(statement.citations()).containsExactly(1);
    assertThat(statement.unsupported())
        .containsExactly(new WrittenAnswer.Unsupported("date", "May"));
    assertThat(answer.sources().getFirst().span()).contains(new Span(3, 9));
    assertThat(answer.notes())
        .containsExactly(new WrittenAnswer.Note("horizon", "So far.", List.of(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}",
        "[]",
        "17",
        "null",
        "{\"question\": null, \"status\": null, \"statements\": null, \"citations\": null}",
        "{\"question\": {}, \"status\": [], \"statements\": {}, \"citations\": \"x\", \"notes\":"
            + " 1}",
        "{\"statements\": \"\", \"citations\": \" \", \"nearest\": \"\", \"notes\": \"\"}",
        "{\"short\": null, \"confidence\": null, \"nearMisses\": true, \"times\": 0.5}"
      })
  void whatIsMissingOrOfAnotherTypeIsEmpty(String json) {
    WrittenAnswer answer = read(json);

    assertThat(answer.question() + answer.status() + answer.reason()).isEmpty();
    assertThat(answer.lead()).isEmpty();
    assertThat(answer.statements()).isEmpty();
    assertThat(answer.sources()).isEmpty();
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void aScalarOfAnotherTypeIsTakenForWhatItSays() {
    WrittenAnswer answer =
        read(
            "{\"question\": 17, \"nearest\": [{\"n\": \"2\", \"title\": true, \"start\": \"x\"}]}");

    assertThat(answer.question()).isEqualTo("17");
    WrittenAnswer.Citation near = answer.sources().getFirst();
    assertThat(near.n()).isEqualTo(2);
    assertThat(near.title()).isEqualTo("true");
    assertThat(near.span()).isEmpty();
  }

  @Test
  void anItemThatIsNoObjectIsAnEmptyOneOrNone() {
    WrittenAnswer answer =
        read("{\"statements\": [5, null, [], \"x\", \"\", \" \", {\"text\": \"Lund won.\"}]}");

    assertThat(answer.statements())
        .extracting(WrittenAnswer.Statement::text)
        .containsExactly("", "", "", "Lund won.");
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "5, 3", "0, -1"})
  void aSpanThatIsNoneIsLeftOut(int start, int end) {
    String json = "{\"nearest\": [{\"start\": %d, \"end\": %d}]}".formatted(start, end);

    assertThat(read(json).sources().getFirst().span()).isEmpty();
  }
}
