package dateline.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.FileReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class PdfReaderTest {
  private static final List<String> FERRY =
      List.of(
          "The council of Sund sold its night ferry on",
          "Monday to the Nord Line for 12 million kroner,",
          "after a debate of four hours in the town hall.",
          "The ferry had lost money for eleven years.",
          "Mayor Lena Dahl said the sale was needed.",
          "The crew of forty will keep their jobs until",
          "the end of the year, the company promised.");

  private static final List<String> DAM =
      List.of(
          "At Tarn the dam holds again. Engineers closed",
          "the gate in the night of Tuesday, after six",
          "days of rain. No house was lost, said the in-",
          "spector, Odd Ree, and the well-known bridge of",
          "Nedby stands. Residents may go home on Friday.",
          "The repair costs three million kroner and will",
          "take until June, the ministry said in a letter.");

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("plain.pdf", plain());
    files.put("columns.pdf", columns());
    files.put("three.pdf", three());
    files.put("pages.pdf", pages());
    files.put("ligatures.pdf", ligatures());
    files.put("table.pdf", table());
    files.put("scanned.pdf", new PdfPages().page().page().bytes());
    files.put("locked.pdf", new PdfPages().page().column(50, 60, FERRY).locked("x", true).bytes());
    files.put("closed.pdf", new PdfPages().page().column(50, 60, FERRY).locked("", false).bytes());
    files.put("partly.pdf", new PdfPages().page().column(50, 60, FERRY).page().bytes());
    return files;
  }

  private static byte[] plain() {
    return new PdfPages()
        .page()
        .line(50, 60, 24, "Sund sells its night ferry")
        .line(50, 90, 10, "By Ann Li")
        .line(50, 105, 10, "5 March 2024")
        .column(50, 130, FERRY)
        .title("Microsoft PageWord - ferry.docx")
        .bytes();
  }

  private static byte[] columns() {
    return new PdfPages()
        .page()
        .line(50, 60, 24, "Sund sells its night ferry")
        .column(50, 100, FERRY)
        .column(310, 100, DAM)
        .bytes();
  }

  private static byte[] three() {
    List<String> narrow =
        List.of("A first column", "of short lines", "that goes on", "to its end.");
    List<String> middle = List.of("A second one", "beside it, in", "which nothing", "happens.");
    List<String> last = List.of("The third of", "them all ends", "the page of", "the paper.");
    return new PdfPages()
        .page()
        .column(50, 100, narrow)
        .column(150, 103, middle)
        .column(250, 106, last)
        .bytes();
  }

  private static byte[] pages() {
    PdfPages pages = new PdfPages().made(2024, 3, 5).title("The state of the dams");
    for (int page = 1; page <= 3; page++) {
      pages
          .page()
          .line(50, 30, 8, "Northern Mail, Tuesday 5 March")
          .column(50, 100, page == 1 ? FERRY.subList(0, 5) : page == 2 ? openEnd() : DAM)
          .line(300, 800, 8, "Page " + page + " of 3");
    }
    return pages.bytes();
  }

  /** A paragraph that goes on on the next page. */
  private static List<String> openEnd() {
    return List.of(
        "The minister told the council that no ship would",
        "sail before the harbour was dredged, which takes",
        "all of the summer and more than eleven million,");
  }

  private static byte[] ligatures() {
    return new PdfPages()
        .page()
        .column(50, 60, List.of("The staff con\ufb01scated the \ufb02oat on its \ufb01rst day."))
        .bytes();
  }

  private static byte[] table() {
    PdfPages pages = new PdfPages().page();
    pages.column(50, 60, FERRY.subList(0, 3));
    String[][] rows = {
      {"Port", "Ships", "Tons"},
      {"Sund", "14", "3,200"},
      {"Tarn", "9", "1,100"},
      {"Nedby", "21", "5,400"},
      {"Hov", "2", "150"}
    };
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 3; j++) {
        pages.line(50 + 100 * j, 130 + 14 * i, 10, rows[i][j]);
      }
    }
    return pages.bytes();
  }

  private static Article article(byte[] pdf) throws IOException {
    return FileReading.read("paper/a.pdf", pdf).only();
  }

  @Test
  void aPageHasAHeadlineAByLineAndADate() throws IOException {
    Article article = article(plain());
    assertThat(article.title()).isEqualTo("Sund sells its night ferry");
    assertThat(article.authors()).containsExactly("Ann Li");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(article.text()).isEqualTo(String.join(" ", FERRY));
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    String text = article(columns()).text();
    assertThat(text).startsWith(String.join(" ", FERRY.subList(0, 3)));
    assertThat(text.indexOf("the company promised")).isLessThan(text.indexOf("At Tarn the dam"));
    assertThat(text).doesNotContain("on At Tarn");
  }

  /** Printed by a browser, which scales the page and justifies the columns. */
  @Test
  void columnsOfABrowserAreReadOneAfterTheOther() throws IOException {
    Article article =
        article(
            java.nio.file.Files.readAllBytes(
                java.nio.file.Path.of(
                    "src/test/resources/dateline/corpus/columns-by-a-browser.pdf")));
    assertThat(article.title())
        .isEqualTo("Sund sells its night ferry to the Nord Line for 12 million kroner");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(article.authors()).containsExactly("Ann Li");
    assertThat(article.text())
        .startsWith("The council of Sund sold its night ferry on Monday to the Nord Line")
        .contains("the well-known bridge of Nedby stands")
        .contains("asked for an independent valuation of the vessel.")
        .contains("The crew of forty will keep their jobs until the end of the year")
        .contains("Residents may go home on Friday, when schools reopen.");
    assertThat(article.text().indexOf("a letter to the council"))
        .isLessThan(article.text().indexOf("The ministry of transportation"));
  }

  @Test
  void threeColumnsWhoseLinesDoNotMeetAreRead() throws IOException {
    assertThat(article(three()).text())
        .contains("A first column of short lines that goes on to its end.")
        .contains("A second one beside it, in which nothing happens.")
        .contains("The third of them all ends the page of the paper.");
  }

  @Test
  void aWordDividedAtTheEndOfALineIsOneAndACompoundStays() throws IOException {
    assertThat(article(columns()).text())
        .contains("said the inspector, Odd Ree, and the well-known bridge of Nedby stands.");
  }

  @Test
  void runningLinesGoAndAParagraphGoesOnOnTheNextPage() throws IOException {
    Article article = article(pages());
    assertThat(article.text()).doesNotContain("Northern Mail").doesNotContain("Page ");
    assertThat(article.title()).isEqualTo("The state of the dams");
    PublicationDate date = article.publication().orElseThrow();
    assertThat(date.iso()).isEqualTo("2024-03-05");
    assertThat(date.explanation()).contains("weak evidence");
    assertThat(article.annotations().pages()).hasSize(3);
    assertThat(page(article, "The council of Sund")).isEqualTo(1);
    assertThat(page(article, "The minister told")).isEqualTo(2);
    assertThat(page(article, "all of the summer")).isEqualTo(2);
    assertThat(page(article, "At Tarn the dam")).isEqualTo(3);
    assertThat(page(article, "until June")).isEqualTo(3);
  }

  private static int page(Article article, String words) {
    assertThat(article.text()).contains(words);
    return article.annotations().page(article.text().indexOf(words)).orElseThrow();
  }

  @Test
  void ligaturesAreTheirLetters() throws IOException {
    assertThat(article(ligatures()).text())
        .isEqualTo("The staff confiscated the float on its first day.");
  }

  @Test
  void aTableIsReadRowByRowWithWhatTheHeaderCallsItsColumns() throws IOException {
    assertThat(article(table()).text())
        .contains("\n\nPort | Ships | Tons\n\n")
        .contains("\n\nPort: Tarn | Ships: 9 | Tons: 1,100\n\n");
  }

  @Test
  void aTableWithoutAHeaderThatIsSureStandsAsItIs() {
    List<String> first = List.of("Sund", "14", "3,200");
    List<String> second = List.of("Tarn", "9", "1,100");
    List<String> header = List.of("Port", "Ships", "Tons:");
    List<List<String>> rows = List.of(header, first, List.of("Hov", "", "$150"));
    assertThat(line(rows, 0)).isEqualTo("Port | Ships | Tons:");
    assertThat(line(rows, 2)).isEqualTo("Port: Hov | Tons: $150");
    assertThat(line(List.of(List.of("", "In May", ""), header, first, second), 2))
        .isEqualTo("Port: Sund | Ships: 14 | Tons: 3,200");
    assertThat(line(List.of(first, second, first), 2)).isEqualTo("Sund | 14 | 3,200");
    assertThat(line(List.of(List.of("Port", "", "Tons"), first, second), 1))
        .isEqualTo("Sund | 14 | 3,200");
    assertThat(line(List.of(List.of("Port", "2023", "2024"), first, second), 1))
        .isEqualTo("Sund | 14 | 3,200");
    List<String> words = List.of("Hov", "none", "none");
    assertThat(line(List.of(header, first, words), 1)).isEqualTo("Sund | 14 | 3,200");
    assertThat(line(List.of(header, first), 1)).isEqualTo("Sund | 14 | 3,200");
  }

  private static String line(List<List<String>> rows, int number) {
    return TableHeader.of(rows).line(number, rows.get(number));
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    assertThat(problem("scanned.pdf")).contains("holds no text: its pages are pictures");
    assertThat(problem("locked.pdf")).contains("is encrypted");
    assertThat(problem("closed.pdf")).contains("does not allow its text to be extracted");
    assertThat(problem("partly.pdf")).contains("has pages without text: 2");
    assertThat(FileReading.read("a.pdf", "no PDF at all").problems().getFirst())
        .startsWith("a.pdf: is damaged, or is not a PDF");
  }

  private static String problem(String name) throws IOException {
    FileReading.Read read = FileReading.read(name, files().get(name));
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst();
  }

  @Test
  @Tag("slow")
  void aStreamThatExpandsWithoutBoundsIsNotExpanded() throws IOException {
    assertThat(FileReading.read("bomb.pdf", withStream(bomb(300))).problems())
        .containsExactly("bomb.pdf: expands to more than any page needs; print it to a new PDF");
  }

  @Test
  void formsThatDrawEachOtherWithoutEndAreEnded() throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
    pdf.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R");
    pdf.append("/Resources<</XObject<</F 5 0 R>>>>>> endobj\n");
    pdf.append(stream(4, "", "/F Do ".repeat(20)));
    for (int i = 5; i < 40; i++) {
      String next = "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F ";
      pdf.append(stream(i, next + (i + 1) + " 0 R>>>>", "/F Do ".repeat(20)));
    }
    pdf.append("trailer <</Root 1 0 R>>\n");
    FileReading.Read read =
        FileReading.read("forms.pdf", pdf.toString().getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.articles()).isEmpty();
    assertThat(read.problems()).hasSize(1).first().asString().contains("takes too long to read");
  }

  private static String stream(int number, String entries, String content) {
    return number
        + " 0 obj <</Length "
        + content.length()
        + entries
        + ">> stream\n"
        + content
        + "\nendstream endobj\n";
  }

  private static byte[] bomb(int mebibytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < mebibytes; i++) {
        deflater.write(spaces);
      }
    }
    return out.toByteArray();
  }

  private static byte[] withStream(byte[] deflated) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
            + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
            + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>> endobj\n"
            + "4 0 obj <</Filter/FlateDecode/Length "
            + deflated.length
            + ">> stream\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(deflated);
    out.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void eachOfManyPagesIsKnown() throws IOException {
    Article article = article(pages(100));
    assertThat(article.annotations().pages()).hasSize(100);
    assertThat(page(article, "mark number 73 ")).isEqualTo(73);
  }

  @Test
  @Tag("slow")
  void aThousandPagesAreRead() throws IOException {
    Article article = article(pages(1000));
    assertThat(article.annotations().pages()).hasSize(1000);
    assertThat(page(article, "mark number 733 ")).isEqualTo(733);
  }

  private static byte[] pages(int count) throws IOException {
    PdfPages pages = new PdfPages();
    for (int i = 1; i <= count; i++) {
      pages.page().line(50, 100, 10, "Page mark number " + i + " stands here for the test.");
    }
    return pages.bytes();
  }

  @Test
  void aFewDamagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 30);
  }

  @Test
  @Tag("slow")
  void damagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 200);
  }

  @Test
  @Tag("slow")
  @EnabledIfSystemProperty(named = "dateline.slow", matches = "true")
  void aThousandDamagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 10_000);
  }
}
