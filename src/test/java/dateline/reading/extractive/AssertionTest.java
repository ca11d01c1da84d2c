package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port of Nes was sold.",
        "“We had no choice,” the mayor said.",
        "“The dam will hold!”",
        "The bridge, which was closed in March after a crack was found, opened again on Monday"
      })
  void statements(String sentence) {
    assertThat(Assertion.isOne(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Will the port of Nes be sold?",
        "“Who owns the mill at Tarn?”",
        "Read more: port sold",
        "Port of Nes sold",
        "By Ana Silva"
      })
  void questionsHeadingsAndLinks(String sentence) {
    assertThat(Assertion.isOne(sentence)).isFalse();
  }
}
