package dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code spellings.txt}, whose head tells its format. */
final class SpellingsTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/reading/spellings.txt");

  static List<String> rows() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.startsWith("= ") || line.startsWith("! "))
        .toList();
  }

  private static List<String> words(String name) {
    return Word.of(name).stream().map(Word::lower).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void askedAndWritten(String row) {
    String[] names = row.substring(2).split(" \\| ");
    assertThat(words(names[0]).equals(words(names[1]))).isEqualTo(row.startsWith("="));
  }
}
