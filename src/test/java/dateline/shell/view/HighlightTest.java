package dateline.shell.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of a quotation that a statement was made of. */
class HighlightTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met in Bali, officials said. | He said they met in Bali.   | They met in Bali
          They MET in Bali.                 | met, in bali — then          | MET in Bali
          The talks lasted 6 hours.         | 6 of them                    | 6
          The summit was dull.              | dull and long                |
          The summit was dull.              | it was a dull one            |
          A conference was held.            | the conference               | conference
          They met in Bali.                 | They met in Bali.            |
          They met in Bali.                 | no word in common            |
          习近平 met 拜登 in Bali            | 习近平 met 拜登               | 习近平 met 拜登
          """)
  void marks(String quotation, String statement, String marked) {
    assertThat(Highlight.of(quotation, statement).map(span -> span.of(quotation)).orElse(null))
        .isEqualTo(marked);
  }

  @Test
  void aLongTextTakesNoLong() {
    String words = "the cat sat on a mat ".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Highlight.of(words + "x", "y " + words));
  }
}
