package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions where recency decides are told from those that ask about an event or a stated time. */
class TemporalFocusTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "When did Biden and Xi last meet?",
        "When was the last time that the dam broke?",
        "Has Biden ever met Xi?",
        "Have they met since 2021?",
        "So, has the bridge opened?",
        "Is the ferry still in port?",
        "Does she still lead the union?",
        "Who is the mayor now?",
        "Who's the foreign minister?",
        "Who is the current president of the council?",
        "What is the latest on the merger?",
        "How many times have they met so far?",
        "How often has the dam been mended?",
        "How much has been paid to date?",
        "Did the strike end yet?",
        "Where is the painting today?",
        "What is the most recent count?",
        "Which company is the largest?",
      })
  void recencyDecides(String question) {
    assertThat(TemporalFocus.of(question)).isEqualTo(TemporalFocus.LATEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When were the Alaska talks?",
        "When did the bridge open?",
        "Where did they meet last year?",
        "Who won the election last November?",
        "What did the council decide last week?",
        "How long did the trial last?",
        "How long did the talks last?",
        "In 2021, had they met?",
        "Why was the summit put off?",
        "Who opened the bridge?",
        "How many people died in the flood?",
        "What marred the meeting?",
      })
  void recencyDoesNot(String question) {
    assertThat(TemporalFocus.of(question)).isEqualTo(TemporalFocus.ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Whom did Wang meet in Washington?",
        "Which officials attended the talks?",
        "Who took part in the talks?",
        "Name the towns that were flooded.",
        "Who did the envoy speak with?",
      })
  void accountsCompleteOneAnother(String question) {
    assertThat(TemporalFocus.of(question)).isEqualTo(TemporalFocus.SEVERAL);
  }
}
