package dateline.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.regression.expectation.Reply;
import org.junit.jupiter.api.Test;

/** What is read of an answer's JSON for the expectations of suites. */
class ReplyTest {
  @Test
  void theShortAnswerAndTheSpeakersAreRead() {
    Reply reply =
        Reply.of(
            """
            {"question": "q", "status": "answered", "answer": "It leaks. [1]", "short": "At night",
             "statements": [
               {"text": "It leaks.", "citations": [1],
                "attribution": {"speaker": "Lena Dahl", "office": "the mayor"}},
               {"text": "Rain fell.", "citations": [1], "attribution": null}],
             "citations": [], "times": [], "notes": [], "reason": null, "nearest": [],
             "reader": {"kind": "extractive"}}
            """);
    assertThat(reply.shortAnswer()).isEqualTo("At night");
    assertThat(reply.speakers()).containsExactly("Lena Dahl, the mayor");
  }

  @Test
  void answersOfEarlierVersionsHaveNeither() {
    Reply reply =
        Reply.of(
            """
            {"question": "q", "status": "answered", "answer": "It leaks. [1]",
             "statements": [{"text": "It leaks.", "citations": [1]}],
             "citations": [], "times": [], "notes": [], "reason": null, "nearest": [],
             "reader": {"kind": "extractive"}}
            """);
    assertThat(reply.shortAnswer()).isEmpty();
    assertThat(reply.speakers()).isEmpty();
  }
}
