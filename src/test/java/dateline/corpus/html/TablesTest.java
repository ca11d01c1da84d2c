package dateline.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.Marks;
import dateline.corpus.FileReading;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of tables with what their columns are called, and words that were struck out. */
class TablesTest {
  private static final String FERRY =
      "The council of Sund sold its night ferry on Monday to the Nord Line, which means to keep the"
          + " crew of forty until the end of the year, the mayor said at the town hall.";

  private static Article page(String inner) throws IOException {
    String page =
        "<html><head><title>Sund sells its ferry</title></head><body><article><h1>Sund sells its"
            + " ferry</h1><p>"
            + FERRY
            + "</p>"
            + inner
            + "<p>"
            + FERRY.replace("Monday", "Friday")
            + "</p></article></body></html>";
    return FileReading.read("page.html", page).only();
  }

  private static String rows(String... rows) {
    StringBuilder table = new StringBuilder("<table>");
    for (String row : rows) {
      table.append("<tr>");
      for (String cell : row.split(",", -1)) {
        boolean header = cell.startsWith("^");
        table.append(header ? "<th>" + cell.substring(1) + "</th>" : "<td>" + cell + "</td>");
      }
      table.append("</tr>");
    }
    return table.append("</table>").toString();
  }

  @Test
  void eachRowHasWhatTheHeaderCallsItsColumns() throws IOException {
    assertThat(page(rows("^Team,^Played,^Points", "Leeds,38,92", "Ipswich,38,")).text())
        .contains("\n\nTeam | Played | Points\n\nTeam: Leeds | Played: 38 | Points: 92\n\n")
        .contains("\n\nTeam: Ipswich | Played: 38 |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          no header;          Team,Points/Leeds,92;        Leeds | 92
          rows have headers;  ^Leeds,92/^Ipswich,80;       Leeds | 92
          rows differ;        ^Team,^Points/Leeds,92,x;    Leeds | 92 | x
          no label;           ^,^Points/Leeds,92;          Leeds | Points: 92
          row and column;     ^Team,^Points/^Leeds,92;     Team: Leeds | Points: 92
          a colon;            ^Team:,^Points:/Leeds,92;    Team: Leeds | Points: 92
          """)
  void otherTablesStandAsTheyAre(String what, String table, String row) throws IOException {
    assertThat(page(rows(table.split("/"))).text()).as(what).contains("\n\n" + row + "\n\n");
  }

  private static List<Mark> struck(String paragraph) throws IOException {
    return Marks.of(page("<p>" + paragraph + "</p>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry cost <s>2 million</s> <ins>3 million</ins> crowns.       | 2 million | 3 million
          The ferry cost <del>2 million</del><ins>3 million</ins> crowns.    | 2 million | 3 million
          <strike>Per Dahl</strike> Lars Dahl signed for the Nord Line.      | Per Dahl  |
          The mayor <s>, Per Dahl,</s> signed it on <b>Monday</b> evening.   | , Per Dahl, |
          """)
  void wordsStruckOutAreACorrectionAndNoText(String words, String previous, String corrected)
      throws IOException {
    Article article = page("<p>" + words + "</p>");
    assertThat(article.text()).doesNotContain(previous);
    assertThat(Marks.of(article))
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.kind()).isEqualTo(Mark.Kind.CORRECTION);
          assertThat(mark.previous()).hasValue(previous);
          assertThat(mark.corrected().orElse(null)).isEqualTo(corrected);
        });
  }

  @Test
  void otherLinesAreNoCorrection() throws IOException {
    assertThat(struck("The <a href='/x'><s>100</s> 80 crowns</a> ferry was sold again.")).isEmpty();
    assertThat(struck("The ferry sails <s></s> again on Monday from the old quay.")).isEmpty();
    // a tag that nobody closed
    assertThat(page("<p><s>" + "The ferry sails again. ".repeat(40)).text())
        .contains("sails again");
  }

  @Test
  void whatACommentStruckOutIsNone() throws IOException {
    String comment =
        "<div class='comments'><p>I <s>hate</s> love this ferry of the council</p></div>";
    assertThat(Marks.of(page(comment))).isEmpty();
  }
}
