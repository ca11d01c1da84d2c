package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code json-values.txt}, whose head tells its format. */
final class JsonValuesTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/json-values.txt");

  static List<String> rows() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> line.startsWith("{")).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void oneLine(String row) {
    int bar = row.indexOf(" | ");
    List<String> read = new ArrayList<>();
    StringBuilder problems = new StringBuilder();
    byte[] line = row.substring(0, bar).getBytes(StandardCharsets.UTF_8);
    ArticleReaders.JSON_LINES.readLine(
        line,
        "a.jsonl",
        1,
        entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> read.add(FileReading.told(found.article()));
            case Problem problem -> problems.append(" ! ").append(problem.what());
          }
        });
    assertThat(String.join("", read) + problems).isEqualTo(row.substring(bar + 3));
  }
}
