package dateline.corpus.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.Marks;
import dateline.corpus.FileReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class OfficeReaderTest {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String FERRY = "The council of Sund sold its night ferry on Monday.";

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String p(String style, String... runs) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    if (!style.isEmpty()) {
      paragraph.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    }
    for (String run : runs) {
      paragraph.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
    }
    return paragraph.append("</w:p>").toString();
  }

  private static byte[] docx(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
    parts.put("word/vbaProject.bin", "macro");
    parts.put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">"
            + "<dc:title>Notes on the ferry</dc:title>"
            + "<dcterms:created>2024-03-05T10:00:00Z</dcterms:created></cp:coreProperties>");
    return zip(parts);
  }

  private static byte[] odt(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\">"
            + "<office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    parts.put(
        "meta.xml",
        "<office:document-meta xmlns:office=\"o\" xmlns:meta=\"m\"><office:meta>"
            + "<meta:creation-date>2024-03-05T10:00:00</meta:creation-date>"
            + "</office:meta></office:document-meta>");
    return zip(parts);
  }

  private static final String TABLE =
      "<w:tbl><w:tr><w:tc>"
          + p("", "Port")
          + "</w:tc><w:tc>"
          + p("", "Ships")
          + "</w:tc></w:tr><w:tr><w:tc>"
          + p("", "Sund")
          + "</w:tc><w:tc>"
          + p("", "14")
          + "</w:tc></w:tr></w:tbl>";

  private static final String CHANGED =
      "<w:p><w:r><w:t>It cost </w:t></w:r><w:del><w:r><w:delText>2</w:delText></w:r></w:del><w:ins>"
          + "<w:r><w:t>12 million kroner</w:t></w:r></w:ins><w:r><w:t> in all.</w:t></w:r></w:p>";

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("title.docx", docx(p("Title", "Sund sells its ferry") + p("", FERRY)));
    files.put(
        "runs.docx", docx(p("", "The council of Sund ", "sold its ", "night ferry on Monday.")));
    files.put("table.docx", docx(p("", FERRY) + TABLE));
    files.put("changed.docx", docx(p("", FERRY) + CHANGED));
    files.put("empty.docx", docx(""));
    files.put("other.docx", zip(Map.of("a.txt", "x")));
    files.put(
        "title.odt",
        odt(
            "<text:h text:outline-level=\"1\">Sund sells its ferry</text:h><text:p>"
                + FERRY
                + "</text:p>"));
    files.put(
        "spans.odt",
        odt(
            "<text:p>The council<text:s/>of <text:span>Sund</text:span> sold"
                + " its<text:line-break/>ferry.<text:note>x</text:note></text:p>"));
    files.put(
        "table.odt",
        odt(
            "<text:p>"
                + FERRY
                + "</text:p><table:table><table:table-row><table:table-cell><text:p>Sund"
                + " has</text:p></table:table-cell><table:table-cell><text:p>14"
                + " ships</text:p></table:table-cell></table:table-row></table:table>"));
    files.put(
        "tracked.odt",
        odt(
            "<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>"
                + FERRY
                + "</text:p>"));
    return files;
  }

  private static FileReading.Read read(String name) throws IOException {
    return FileReading.read(name, files().get(name));
  }

  @Test
  void aDocumentIsAnArticle() throws IOException {
    for (String name : new String[] {"title.docx", "title.odt"}) {
      Article article = read(name).only();
      assertThat(article.title()).isEqualTo("Sund sells its ferry");
      assertThat(article.text()).isEqualTo(FERRY);
      assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
      assertThat(article.publication().orElseThrow().explanation()).contains("weak evidence");
    }
  }

  @Test
  void runsAreJoinedAndDeletedWordsAndNotesAreNot() throws IOException {
    assertThat(read("runs.docx").only().text()).isEqualTo(FERRY);
    assertThat(read("changed.docx").only().text())
        .isEqualTo(FERRY + "\n\nIt cost 12 million kroner in all.");
    assertThat(read("spans.odt").only().text()).isEqualTo("The council of Sund sold its ferry.");
    assertThat(read("tracked.odt").only().text()).isEqualTo(FERRY);
  }

  @Test
  void aRowOfATableIsALine() throws IOException {
    assertThat(read("table.docx").only().text()).contains("Port | Ships").contains("Sund | 14");
    assertThat(read("table.odt").only().text()).contains("Sund has | 14 ships");
    String header = "<w:trPr><w:tblHeader/></w:trPr>";
    byte[] labelled = docx(p("", FERRY) + TABLE.replaceFirst("<w:tr>", "<w:tr>" + header));
    assertThat(FileReading.read("labelled.docx", labelled).only().text())
        .contains("Port | Ships")
        .contains("Port: Sund | Ships: 14");
  }

  @Test
  void wordsStruckOutAreACorrectionAndNoText() throws IOException {
    String run = "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";
    String cost =
        "<w:p>"
            + run.formatted("", "It cost ")
            + run.formatted("<w:strike/>", "two ")
            + run.formatted("<w:b/><w:dstrike w:val=\"true\"/>", "million ")
            + run.formatted("<w:strike w:val=\"0\"/>", "12 million ")
            + run.formatted("", "in all.")
            + "</w:p>";
    Article docx = FileReading.read("a.docx", docx(p("", FERRY) + cost)).only();
    assertThat(docx.text()).isEqualTo(FERRY + "\n\nIt cost 12 million in all.");
    assertStruck(docx, "two million");
    String style =
        "<style:style style:name=\"T1\"><style:text-properties"
            + " style:text-line-through-style=\"solid\"/></style:style>"
            + "<style:style style:name=\"T2\"><style:text-properties"
            + " style:text-line-through-style=\"none\"/></style:style>";
    String paragraph =
        "<text:p>The ferry <text:span text:style-name=\"T2\">of Sund</text:span> cost <text:span"
            + " text:style-name=\"T1\">two </text:span>12 million crowns.</text:p>";
    Article odt = FileReading.read("a.odt", odt(style + paragraph)).only();
    assertThat(odt.text()).isEqualTo("The ferry of Sund cost 12 million crowns.");
    assertStruck(odt, "two");
  }

  private static void assertStruck(Article article, String words) {
    assertThat(Marks.of(article))
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.kind()).isEqualTo(Mark.Kind.CORRECTION);
          assertThat(mark.previous()).hasValue(words);
          assertThat(mark.note()).doesNotContain(words + " ");
        });
  }

  private static final String STRUCK_RUN =
      "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">two </w:t></w:r>";

  @Test
  void wordsStruckOutOfWhatIsPassedOverAreNoCorrection() throws IOException {
    for (String around : new String[] {"w:del", "mc:Fallback", "w:pict"}) {
      String paragraph =
          "<w:p><w:r><w:t xml:space=\"preserve\">It cost </w:t></w:r><"
              + around
              + "><w:txbxContent><w:p>"
              + STRUCK_RUN
              + "</w:p></w:txbxContent></"
              + around
              + "><w:r><w:t>12 million.</w:t></w:r></w:p>";
      Article article = FileReading.read("a.docx", docx(p("", FERRY) + paragraph)).only();
      assertThat(article.text()).as(around).isEqualTo(FERRY + "\n\nIt cost 12 million.");
      assertThat(Marks.of(article)).as(around).isEmpty();
    }
  }

  @Test
  void wordsStruckOutTwiceAreOneCorrection() throws IOException {
    String style =
        "<style:style style:name=\"T1\"><style:text-properties"
            + " style:text-line-through-style=\"solid\"/></style:style>";
    String span = "<text:span text:style-name=\"T1\">%s</text:span>";
    String paragraph =
        "<text:p>The ferry cost " + span.formatted("two " + span.formatted("million "));
    Article odt =
        FileReading.read("a.odt", odt(style + paragraph + "12 million crowns.</text:p>")).only();
    assertThat(odt.text()).isEqualTo("The ferry cost 12 million crowns.");
    assertStruck(odt, "two million");
  }

  @Test
  void aParagraphWithManyStruckRunsIsRead() throws IOException {
    byte[] large = docx(p("", FERRY) + "<w:p>" + STRUCK_RUN.repeat(2_000) + "</w:p>");
    assertThat(FileReading.read("a.docx", large).only().text()).contains("two two");
  }

  @Test
  @Tag("slow")
  void aLongParagraphWithStruckRunsTakesNoMinutes() throws IOException {
    byte[] large = docx(p("", FERRY) + "<w:p>" + STRUCK_RUN.repeat(100_000) + "</w:p>");
    String stretch = STRUCK_RUN.repeat(59) + "<w:r><w:t xml:space=\"preserve\">ships </w:t></w:r>";
    byte[] stretches = docx("<w:p>" + stretch.repeat(100) + "</w:p>");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(FileReading.read("a.docx", large).only().text()).contains("two two");
          assertThat(Marks.of(FileReading.read("b.docx", stretches).only())).hasSize(100);
        });
  }

  @Test
  void whatIsNoDocumentIsNamed() throws IOException {
    assertThat(read("empty.docx").problems().getFirst()).contains("holds no article text");
    assertThat(read("other.docx").problems().getFirst()).contains("it has no word/document.xml");
    assertThat(FileReading.read("a.docx", "no zip").problems()).hasSize(1);
  }

  @Test
  @Tag("slow")
  void aZipBombIsNotExpanded() throws IOException {
    byte[] bomb = zip(Map.of("word/document.xml", "<a>".repeat(25_000_000)));
    assertThat(FileReading.read("bomb.docx", bomb).problems().getFirst())
        .contains("it expands to more than any document needs");
  }

  @Test
  void deepNestingAndEntitiesDoNoHarm() throws IOException {
    String deep =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + "<w:x>".repeat(100_000);
    FileReading.Read read =
        FileReading.read(
            "deep.docx", zip(Map.of("word/document.xml", deep + p("", "&x; " + FERRY))));
    assertThat(read.articles().size() + read.problems().size()).isEqualTo(1);
    assertThat(read.articles()).allSatisfy(a -> assertThat(a.text()).doesNotContain("root:"));
  }

  @Test
  void damagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 300);
  }

  @Test
  @Tag("slow")
  @EnabledIfSystemProperty(named = "dateline.slow", matches = "true")
  void aThousandDamagesEndInAReadOrANamedProblem() {
    FileReading.survivesDamage(files(), 10_000);
  }
}
