package dateline.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.FileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages on which other programs, or this one once, took the wrong words for the article. */
class ExtractionTest {
  private static final Path FILE =
      Path.of("src/test/resources/dateline/corpus/html/extraction.txt");
  private static final Pattern HOLDS =
      Pattern.compile("([+-])(?:\\{(.)}|“([^”]*)”)|(title|publisher|date)=(.*)$");

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("h", "Sund sells its night ferry"),
          Map.entry(
              "1",
              "The council of Sund sold its night ferry on Monday to the Nord Line, which means to"
                  + " keep the crew of forty until the end of the year."),
          Map.entry(
              "2",
              "The ship had lost money in each of the last nine years, said the mayor, Per Dahl,"
                  + " who called the price of 12 million crowns fair."),
          Map.entry(
              "3",
              "Passengers to the islands will have to change at Orvik from May, when the new"
                  + " timetable begins, and the last bus leaves at half past ten."),
          Map.entry(
              "4",
              "The union of the crew welcomed the sale, but asked for a promise in writing that"
                  + " nobody would be dismissed before the winter of next year."),
          Map.entry(
              "5",
              "Engineers looked at the hull in January and found it sound, though they advised that"
                  + " both engines be replaced within three years."),
          Map.entry(
              "6",
              "The ferry was built in 1988 at a yard in Hylle, and carried two million people"
                  + " before the bridge was opened in the summer of 2009."),
          Map.entry(
              "a",
              "Tarn shuts its dam after cracks were found, and the villages below are cleared"),
          Map.entry(
              "b",
              "Cracks were found on Friday in the dam above Tarn, and nine hundred people were told"
                  + " to leave their houses before the evening of that day."),
          Map.entry(
              "c",
              "Court in Bergholm fines the quarry three million crowns for dust in the valley"),
          Map.entry(
              "d",
              "The quarry was fined by the court of Bergholm, which found that dust had been blown"
                  + " over the valley for the better part of two summers."));

  record Case(String kind, String page, String holds) {}

  static List<Case> cases() throws IOException {
    String file = Files.readString(FILE).replaceAll("(?m)^#.*\\n", "");
    return Pattern.compile("(?ms)^(\\w+) \\| (.*?) \\| ([^|\\n]*(?:“[^”]*”[^|\\n]*)*)$")
        .matcher(file)
        .results()
        .map(found -> new Case(found.group(1), found.group(2), found.group(3)))
        .toList();
  }

  private static String expanded(String text) {
    String out = text;
    for (Map.Entry<String, String> entry : TEXTS.entrySet()) {
      out = out.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return out;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theArticleIsReadAndNothingElse(Case one) throws IOException {
    String html =
        "<!doctype html><html><head><title>Sund sells its night ferry - The Coastal"
            + " Wire</title></head><body>"
            + expanded(one.page())
            + "<footer>Contact. About us.</footer></body></html>";
    FileReading.Read read = FileReading.read("page.html", html);
    assertThat(read.problems()).isEmpty();
    Article article = read.articles().getFirst();
    Matcher holds = HOLDS.matcher(one.holds());
    int checked = 0;
    for (; holds.find(); checked++) {
      if (holds.group(4) != null) {
        assertThat(value(article, holds.group(4))).isEqualTo(expanded(holds.group(5)));
        continue;
      }
      String words = holds.group(2) == null ? holds.group(3) : TEXTS.get(holds.group(2));
      if (holds.group(1).equals("+")) {
        assertThat(article.text()).contains(words);
      } else {
        assertThat(article.text()).doesNotContain(words);
      }
    }
    assertThat(checked).isPositive();
  }

  private static String value(Article article, String field) {
    return switch (field) {
      case "title" -> article.title();
      case "publisher" -> article.publisher().orElse("none");
      default -> article.publication().map(date -> date.iso()).orElse("none");
    };
  }
}
