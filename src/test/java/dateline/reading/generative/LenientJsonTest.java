package dateline.reading.generative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** JSON that models break, and what is read from it. */
class LenientJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'sure': True, 'text': 'None of the crew died'} | {"sure":true,"text":"None of the crew died"}
          {'sure': True, 'text': 'True story'}            | {"sure":true,"text":"True story"}
          {'sure': None, 'text': 'The ferry sank [2].'}   | {"sure":null,"text":"The ferry sank [2]."}
          {'sure': True, 'text': 'Is {this} so? [No]'}    | {"sure":true,"text":"Is {this} so? [No]"}
          {'sure': True, 'text': 'She said "no" to him'}  | {"sure":true,"text":"She said \\"no\\" to him"}
          {'text': 'The ship's crew, it's said, left'}    | {"text":"The ship's crew, it's said, left"}
          {'sure': True 'text': 'It sank'}                | {"sure":true,"text":"It sank"}
          {'text': 'It sank' 'sure': False}               | {"text":"It sank","sure":false}
          {"sure": True, "text": "The crew's 'True' tale"} | {"sure":true,"text":"The crew's 'True' tale"}
          """)
  void isReadAsTheModelMeantIt(String written, String meant) {
    assertThat(LenientJson.lenient(written).map(JsonNode::toString)).contains(meant);
  }

  /** A search per character, from each of the places where a reply may start, would take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ]",
        "[ }",
        "{ '",
        "[ \"",
        "\" }",
        "' ]",
        "{\"}",
        "{\"\\\" }",
        "{\\\"}",
        "T",
        "{ , "
      })
  void aLongReplyIsGivenUpInTime(String parts) {
    String[] halves = parts.split(" ", 2);
    StringBuilder reply = new StringBuilder("{");
    for (String half : halves) {
      reply.append(half.repeat(130_000 / half.length()));
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(WholeReply.of(reply.toString(), List.of())).isEmpty());
  }
}
