package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.PublicationDate;
import dateline.time.calendar.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DateInferenceTest {
  private static final String HEADLINE = "Council Keeps the Bridge";
  private static final String PROSE =
      "The council voted on Sunday to keep the old bridge, which engineers had called unsafe.";

  record Page(String date, String line) {
    Optional<PublicationDate> publication() {
      if (line.startsWith("url: ")) {
        return inferred(List.of(HEADLINE, PROSE), Optional.of(line.substring(5)), "");
      }
      if (line.startsWith("file: ")) {
        return inferred(List.of(HEADLINE, PROSE), Optional.empty(), line.substring(6));
      }
      if (line.startsWith("first: ")) {
        return inferred(List.of(HEADLINE, line.substring(7), PROSE), Optional.empty(), "");
      }
      if (line.startsWith("foot: ")) {
        return inferred(List.of(HEADLINE, PROSE, line.substring(6)), Optional.empty(), "");
      }
      return inferred(List.of(HEADLINE, line, PROSE), Optional.empty(), "");
    }
  }

  private static Optional<PublicationDate> inferred(
      List<String> paragraphs, Optional<String> url, String stem) {
    Cleaning cleaning = Cleaning.of(String.join("\n\n", paragraphs), Optional.empty());
    return DateInference.of(cleaning, url, stem);
  }

  static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    String date = "";
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/dateline/corpus/file/dates.txt"))) {
      if (line.startsWith("== ")) {
        date = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        pages.add(new Page(date, line));
      }
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void dates(Page page) {
    assertThat(page.publication().map(PublicationDate::iso).orElse("none")).isEqualTo(page.date());
  }

  @Test
  void anInferredDateSaysOnWhatItRests() {
    assertThat(new Page("", "Published 3 March 2019").publication())
        .hasValue(
            new PublicationDate(
                LocalDate.of(2019, 3, 3),
                Precision.DAY,
                PublicationDate.Basis.INFERRED,
                "the page says “Published 3 March 2019”"));
  }

  @Test
  void aDateAboveTheHeadlineIsThePagesOwn() {
    assertThat(inferred(List.of("Sunday, March 3, 2019", HEADLINE, PROSE), Optional.empty(), ""))
        .isEmpty();
  }

  @Test
  void theStrongestEvidenceWins() {
    Optional<PublicationDate> date =
        inferred(
            List.of(HEADLINE, "Updated 5 March 2019", "LONDON, 3 March 2019 — " + PROSE),
            Optional.of("https://example.com/2019/03/04/x"),
            "2019-03-06");
    assertThat(date.orElseThrow().iso()).isEqualTo("2019-03-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-10-28 | 2023-10-28",
        "2023-10-28T22:15:00Z | 2023-10-28",
        "2023-10-28 10:00:00+00:00 | 2023-10-28",
        "2023/10/28 | 2023-10-28",
        "20231028 | 2023-10-28",
        "28 October 2023 | 2023-10-28",
        "October 28, 2023 | 2023-10-28",
        "Oct. 28th, 2023, 3:04 pm | 2023-10-28",
        "Sat, 28 Oct 2023 10:00:00 GMT | 2023-10-28",
        "28/10/2023 | 2023-10-28",
        "10/28/2023 | 2023-10-28",
        "2023-10 | 2023-10",
        "October 2023 | 2023-10",
        "2023 | 2023",
        "2023-02-30 | Nonexistent",
        "2023-13 | Nonexistent",
        "31 April 2023 | Nonexistent",
        "03/04/2023 | Ambiguous",
        "last Tuesday | None",
        "N/A | None",
        "12 | None",
      })
  void statedDates(String written, String expected) {
    String read =
        switch (DateReading.stated(written)) {
          case DateReading.Known known ->
              new PublicationDate(
                      known.first(), known.precision(), PublicationDate.Basis.STATED, "")
                  .iso();
          case DateReading other -> other.getClass().getSimpleName();
        };
    assertThat(read).isEqualTo(expected);
  }
}
