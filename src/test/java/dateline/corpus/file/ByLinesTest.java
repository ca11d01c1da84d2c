package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.FileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By-lines stand in no passage. */
class ByLinesTest {
  private static final String FIRST =
      "The council of Sund sold its night ferry on Monday to the Nord Line, which means to keep the"
          + " crew of forty until the end of the year.";
  private static final String SECOND =
      "The mayor said at the town hall that the price had been fair, and that the money would go"
          + " into the repair of the old quay.";

  record Case(boolean off, boolean top, String authors, String paragraph) {
    String file() {
      String stated = authors.isEmpty() ? "" : "authors: [" + authors + "]\n";
      String body =
          top
              ? paragraph + "\n\n" + FIRST + "\n\n" + SECOND
              : FIRST + "\n\n" + SECOND + "\n\n" + paragraph;
      return "---\ntitle: Sund sells its ferry\npublisher: The Coastal Wire\n"
          + stated
          + "---\n"
          + body
          + "\n";
    }
  }

  static List<Case> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dateline/corpus/file/by-lines.txt"))
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 4))
        .map(p -> new Case(p[0].equals("off"), p[1].equals("top"), p[2].strip(), p[3]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aByLineIsNoTextAndOtherLinesAre(Case one) throws IOException {
    String text = FileReading.read("a.txt", one.file()).only().text();
    assertThat(text).contains(FIRST).contains(SECOND);
    assertThat(text.contains(one.paragraph())).isEqualTo(!one.off());
  }
}
