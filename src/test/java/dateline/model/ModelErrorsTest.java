package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a server's words on why it gave no reply. */
class ModelErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          429 | Too many tokens, please wait before trying again            | false
          429 | This account has a maximum 60000 tokens per minute          | false
          429 | Request too large for gpt-4o: Limit 30000, Requested 41000  | true
          400 | This model's maximum context length is 8192 tokens          | true
          400 | Too many tokens                                             | true
          413 | Payload                                                     | true
          401 | No key                                                      | false
          """)
  void tooLongIsTold(int status, String told, boolean tooLong) {
    assertThat(new ModelException("refused", status, told).isTooLong()).isEqualTo(tooLong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"error": "Bad Request", "message": "top_k is unknown"}  | : top_k is unknown
          {"error": "top_k is unknown"}                            | : top_k is unknown
          {"error": {"message": "top_k is unknown"}}               | : top_k is unknown
          """)
  void theMessageIsShown(String json, String shown) {
    assertThat(ModelErrors.shown(json, Optional.empty())).isEqualTo(shown);
  }

  @Test
  void noCharacterIsHalved() {
    String json = "{\"error\": \"" + "a".repeat(159) + "\ud83d\ude00b\"}";

    assertThat(ModelErrors.shown(json, Optional.empty())).isEqualTo(": " + "a".repeat(159));
  }
}
