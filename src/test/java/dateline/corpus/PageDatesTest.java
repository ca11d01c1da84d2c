package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.DateReading;
import dateline.corpus.html.Html;
import dateline.corpus.html.LinkedData;
import dateline.corpus.html.MetaTags;
import dateline.corpus.html.PageDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code page-dates.txt}, whose head tells its format. */
final class PageDatesTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/page-dates.txt");

  static List<String> rows() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> line.startsWith("<")).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void published(String row) {
    int bar = row.lastIndexOf(" | ");
    Document page = Html.parse("<html>" + row.substring(0, bar) + "</html>");
    String date =
        PageDate.of(page, LinkedData.of(page), MetaTags.of(page))
            .map(DateReading::stated)
            .map(read -> read instanceof DateReading.Known known ? known.first().toString() : "?")
            .orElse("-");
    assertThat(date).isEqualTo(row.substring(bar + 3));
  }
}
