package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers as somebody wrote them. */
class WholeNumberTest {
  @Test
  void digitsAreANumber() {
    assertThat(WholeNumber.of("0")).hasValue(0);
    assertThat(WholeNumber.of("007")).hasValue(7);
    assertThat(WholeNumber.of("999999999")).hasValue(999_999_999);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "-1", "+1", "1.0", "1e3", "٣", "1234567890", "one"})
  void nothingElseIs(String text) {
    assertThat(WholeNumber.of(text)).isEmpty();
  }

  @Test
  void boundsAreIncluded() {
    assertThat(WholeNumber.within(1, 99, "1")).hasValue(1);
    assertThat(WholeNumber.within(1, 99, "99")).hasValue(99);
    assertThat(WholeNumber.within(1, 99, "0")).isEmpty();
    assertThat(WholeNumber.within(1, 99, "100")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "007", "01", "", "100", "one"})
  void aCountBeginsWithNoZero(String text) {
    assertThat(WholeNumber.count(99, text)).isEmpty();
  }

  @Test
  void aCountMayHoldZeros() {
    assertThat(WholeNumber.count(99, "90")).hasValue(90);
  }
}
