package dateline.account;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.TextAnalysis;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who says what, as {@code speakers.txt} says. */
class AttributionsTest {
  private static final Path ROWS = Path.of("src/test/resources/dateline/account/speakers.txt");

  static Stream<String> rows() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsTheSpeaker(String row) {
    String[] cells = row.split("\\|", -1);
    String marked = cells[0].strip().replace(" ¶ ", "\n\n");
    String text = marked.replaceAll("[{}]", "");
    int start = marked.indexOf('{');
    Span place = new Span(start, marked.indexOf('}') - 1);
    assertThat(
            new Attributions(new TextAnalysis(text, Optional.empty()))
                .of(place)
                .map(AttributionsTest::shown))
        .isEqualTo(expected(cells[1].strip(), cells[2].strip(), cells[3].strip()));
  }

  private static Optional<String> expected(String speaker, String office, String what) {
    return what.isEmpty() ? Optional.empty() : Optional.of(speaker + " | " + office + " | " + what);
  }

  private static String shown(Attribution found) {
    return found.speaker()
        + " | "
        + found.office()
        + " | "
        + found.stance().json()
        + (found.anonymous() ? " nameless" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Clerk Bo Ek stole 4 million kroner}, prosecutors said. | Clerk Bo Ek stole 4 million kroner, prosecutors said.
          {It cures the fever in two days}, its maker says.       | It cures the fever in two days, its maker says.
          Prosecutors said that {the clerk forged the books}.     | Prosecutors said that the clerk forged the books
          {The council voted} to keep the bridge.                 | The council voted
          """)
  void keepsTheAttributionOfWhatIsCut(String marked, String kept) {
    String sentence = marked.replaceAll("[{}]", "");
    int start = marked.indexOf('{');
    Span cut = new Span(start, marked.indexOf('}') - 1);
    assertThat(Attributions.keeping(sentence, cut).of(sentence)).isEqualTo(kept);
  }

  @Test
  void placesTheAttributingWordsInTheText() {
    String text = "Rain fell.\n\nThe dam held, Lena Dahl said.";
    Attribution found =
        new Attributions(new TextAnalysis(text, Optional.empty()))
            .of(new Span(12, 24))
            .orElseThrow();
    assertThat(found.span().of(text)).isEqualTo("Lena Dahl said");
  }
}
