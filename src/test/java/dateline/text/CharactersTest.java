package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

  /** Both columns are Java strings with escapes. */
  @ParameterizedTest
  @CsvSource({
    "a\\r\\nb\\rc\\u0085d\\u2028e, a\\nb\\nc\\nd\\ne",
    "a\\tb, a\\tb",
    "a\\u0000b\\u007fc\\u009bd, abcd",
    "a\\u001b[31;1mred\\u001b[0m, ared",
    "a\\u001b]8;;http://x\\u001b\\\\link\\u001b]8;;\\u0007, alink",
    "a\\u001b]0;no end, a0;no end",
    "a\\u001b(Bb\\u001bcd\\u001b, abd",
    "a\\u202eb\\u2066c\\u200ed\\u200be\\u00adf\\ufeffg, abcdefg",
    "4\\u00a0March . . ., 4\\u00a0March . . .",
    "a\\ud83d\\ude00b\\ud800c\\udc00, a\\ud83d\\ude00b\\ufffdc\\ufffd",
    "a\\udb40\\udc41b, ab",
  })
  void harmless(String text, String expected) {
    assertThat(Characters.harmless(unescaped(text))).isEqualTo(unescaped(expected));
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (text.startsWith("\\n", i)) {
        out.append('\n');
        i++;
      } else if (text.startsWith("\\r", i)) {
        out.append('\r');
        i++;
      } else if (text.startsWith("\\t", i)) {
        out.append('\t');
        i++;
      } else if (text.startsWith("\\\\", i)) {
        out.append('\\');
        i++;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  @Test
  void runsOfWhiteSpaceBecomeOneSpace() {
    assertThat(Characters.singleSpaced("\tThey \n\u000b\f\r met. ")).isEqualTo(" They met. ");
    assertThat(Characters.singleSpaced("6\u00a0 hours")).isEqualTo("6\u00a0 hours");
    assertThat(Characters.singleSpaced("")).isEmpty();
  }
}
