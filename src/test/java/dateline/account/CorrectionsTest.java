package dateline.account;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.TextAnalysis;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What corrections say, as {@code corrected.txt} has it. */
class CorrectionsTest {
  private static final Path ROWS = Path.of("src/test/resources/dateline/account/corrected.txt");

  static Stream<String> rows() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void areRead(String row) {
    String[] cells = row.split("\\|", -1);
    String text = "Rain fell on Sund.\n\n" + cells[0].strip() + "\n\nThe end.";
    List<String> expected =
        cells[1].strip().equals("none")
            ? List.of()
            : List.of(cells[1].strip() + " | " + cells[2].strip() + " | " + cells[3].strip());
    List<Correction> found = Corrections.in(new TextAnalysis(text, Optional.empty()));
    assertThat(found)
        .extracting(
            c -> c.kind().name().toLowerCase(Locale.ROOT) + " | " + c.wrong() + " | " + c.right())
        .isEqualTo(expected);
    assertThat(found).allSatisfy(c -> assertThat(c.span().of(text)).isEqualTo(cells[0].strip()));
  }

  @Test
  void concernTheWordsThatTheyPutRight() {
    String text =
        "The mill cost 2 million. It was fined 9 times.\n\n"
            + "Correction: The mill cost 3 million, not 2 million.";
    Correction correction = Corrections.in(new TextAnalysis(text, Optional.empty())).getFirst();
    assertThat(correction.concerns(new Span(0, 24), text)).isTrue();
    assertThat(correction.concerns(new Span(25, 46), text)).isFalse();
    assertThat(correction.concerns(correction.span(), text)).isFalse();
  }
}
