package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions ask for a brief, and on what. */
class BriefTopicTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summary of the tram line",
        "give me a short overview of the tram line",
        "What's the latest on the tram line?",
        "latest news about the tram line",
        "tell me about the tram line",
        "Summarise the tram line."
      })
  void isAskedForInManyWays(String question) {
    assertThat(BriefTopic.of(question)).contains(new BriefTopic("the tram line", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the latest figure?",
        "Who wrote the summary of the report?",
        "What happened?",
        "What did the brief say about the tram?",
        "When is the latest tram?"
      })
  void isNotAskedForByAnyQuestion(String question) {
    assertThat(BriefTopic.of(question)).isEmpty();
  }

  @Test
  void aHostileQuestionCostsLittle() {
    String spaces = "tell me about" + " ".repeat(9_900) + "a\u2028b";
    assertTimeout(Duration.ofSeconds(20), () -> BriefTopic.of(spaces));
    assertThat(BriefTopic.of(spaces)).isEmpty();
  }

  @Test
  void whatHappenedMayHaveOneAnswer() {
    assertThat(BriefTopic.of("what happened to the tram line?"))
        .contains(new BriefTopic("the tram line", false));
  }
}
