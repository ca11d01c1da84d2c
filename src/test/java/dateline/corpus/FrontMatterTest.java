package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code front-matter.txt}, whose head tells its format. */
final class FrontMatterTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/front-matter.txt");
  private static final String BODY =
      "The council of Nes voted on Monday to keep the bridge. The mayor was pleased with the vote,"
          + " and so were the ferrymen of Sund, who had feared for their work all winter.";

  private static final Pattern WHERE_AND_MEND = Pattern.compile("^a\\.txt(?:, line \\d+)?: |; .*");

  static List<String> rows() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.contains(" | ") && !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsStatedIsReadOrNamed(String row) throws IOException {
    int bar = row.indexOf(" | ");
    String file = "---\n" + row.substring(0, bar).replace('⏎', '\n') + "\n---\n" + BODY + "\n";
    FileReading.Read read = FileReading.read("a.txt", file);
    String problems =
        read.problems().stream()
            .map(problem -> " ! " + WHERE_AND_MEND.matcher(problem).replaceAll(""))
            .collect(Collectors.joining());
    assertThat(FileReading.told(read.articles().getFirst()) + problems)
        .isEqualTo(row.substring(bar + 3));
  }
}
