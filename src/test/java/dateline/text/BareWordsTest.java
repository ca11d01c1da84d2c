package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runs of letters and digits of a text. */
class BareWordsTest {
  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(BareWords.of("The F-35’s 2nd “Flight”, 9½ km"))
        .containsExactly("the", "f", "35", "s", "2nd", "flight", "9½", "km");
    assertThat(BareWords.ofLetters("2nd of 12")).containsExactly("nd", "of");
    assertThat(BareWords.joined(" — O’Hara, Ann")).isEqualTo("o hara ann");
    assertThat(BareWords.of("…")).isEmpty();
  }

  /** What a pattern for letters and numbers of Unicode finds, words of bare words are. */
  @ParameterizedTest
  @ValueSource(strings = {"", "Ⅳ. Étude ½-𝔄𝔅 e\u0301 x²", "İstanbul – ß", "中文 2024年", "\ud835 a"})
  void wordsAreThoseOfUnicode(String text) {
    assertThat(BareWords.joined(text))
        .isEqualTo(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }
}
