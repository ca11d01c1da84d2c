package dateline.corpus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.Marks;
import dateline.corpus.FileReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class WireTest {
  private static final String TEXT = "The council of Sund sold its night ferry on Monday.";

  private static String newsItem(int version, String meta, String content) {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:n:ferry\" version=\""
        + version
        + "\"><itemMeta><itemClass qcode=\"ninat:text\"/><provider><name>Nord"
        + " Press</name></provider><versionCreated>2024-03-0"
        + version
        + "T10:00:00+01:00</versionCreated>"
        + meta
        + "</itemMeta><contentMeta><headline>Sund sells its night ferry</headline>"
        + "<by>By Ann Li</by></contentMeta><contentSet>"
        + content
        + "</contentSet></newsItem>";
  }

  private static final String HTML =
      "<inlineXML contenttype=\"application/xhtml+xml\"><html"
          + " xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
          + TEXT
          + "</p><p>It had lost money for years.</p></body></html></inlineXML>";

  private static String nitf(String docdata) {
    return "<?xml version=\"1.0\"?><nitf><head><title>Ferry</title>"
        + docdata
        + "<pubdata name=\"Northern Mail\"/></head><body><body.head><hedline>"
        + "<hl1>Sund sells its night ferry</hl1></hedline><byline>By Ann Li</byline></body.head>"
        + "<body.content><block><p>"
        + TEXT
        + "</p></block></body.content></body></nitf>";
  }

  private static final String NINJS =
      "{\"uri\": \"http://x.example/ferry\", \"type\": \"text\", \"version\": \"2\","
          + " \"versioncreated\": \"2024-03-05T10:00:00Z\", \"pubstatus\": \"canceled\","
          + " \"headline\": \"Sund sells its night ferry\", \"byline\": \"Ann Li\","
          + " \"copyrightholder\": \"Nord Press\", \"body_html\": \"<p>"
          + TEXT
          + "</p>\"}";

  private static final String NINJS2 =
      "{\"uri\": \"urn:ferry\", \"standard\": {\"name\": \"ninjs\", \"version\": \"2.1\"},"
          + " \"type\": \"text\", \"version\": \"3\", \"versionCreated\": \"2024-03-05T10:00:00Z\","
          + " \"pubStatus\": \"usable\", \"edNote\": \"Corrects the price to 12 million, not 2"
          + " million\", \"embargoed\": \"2024-03-06T06:00:00Z\", \"headlines\": [{\"role\":"
          + " \"main\", \"value\": \"Sund sells its night ferry\"}], \"bodies\": [{\"role\":"
          + " \"main\", \"contentType\": \"text/html\", \"value\": \"<p>"
          + TEXT
          + "</p>\"}]}";

  private static Map<String, byte[]> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("item.xml", newsItem(1, "<pubStatus qcode=\"stat:usable\"/>", HTML));
    texts.put("dead.xml", newsItem(2, "<pubStatus qcode=\"stat:canceled\"/>", HTML));
    texts.put(
        "fixed.xml",
        newsItem(
            3,
            "<signal qcode=\"sig:correction\"/><edNote>Editors: embargo lifts at six</edNote>"
                + "<embargoed>2024-03-06T06:00:00Z</embargoed>",
            HTML));
    texts.put(
        "plain.xml",
        newsItem(1, "", "<inlineData contenttype=\"text/plain\">" + TEXT + "</inlineData>"));
    texts.put(
        "message.xml",
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>"
            + newsItem(1, "", HTML)
            + newsItem(2, "", HTML)
            + "</itemSet></newsMessage>");
    texts.put(
        "nitf.xml",
        nitf(
            "<docdata><doc-id id-string=\"F1\"/><date.issue"
                + " norm=\"20240305T100000Z\"/></docdata>"));
    texts.put(
        "held.xml",
        nitf(
            "<docdata management-status=\"withheld\"><correction info=\"It was 12 million, not 2"
                + " million\"/></docdata>"));
    texts.put("ninjs.json", NINJS);
    texts.put("ninjs2.json", NINJS2);
    texts.put("list.json", "[" + NINJS + "," + NINJS2 + ",{\"uri\":\"p\",\"type\":\"picture\"}]");
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static FileReading.Read read(String name) throws IOException {
    return FileReading.read(name, files().get(name));
  }

  private static List<Mark.Kind> kinds(Article article) {
    return Marks.of(article).stream().map(Mark::kind).toList();
  }

  @Test
  void aNewsItemIsAnArticle() throws IOException {
    Article article = read("item.xml").only();
    assertThat(article.title()).isEqualTo("Sund sells its night ferry");
    assertThat(article.publisher()).hasValue("Nord Press");
    assertThat(article.authors()).containsExactly("Ann Li");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-01");
    assertThat(article.text()).isEqualTo(TEXT + "\n\nIt had lost money for years.");
    assertThat(article.annotations().version()).hasValue(new Annotations.Version("urn:n:ferry", 1));
    assertThat(kinds(article)).isEmpty();
    assertThat(read("plain.xml").only().text()).isEqualTo(TEXT);
  }

  @Test
  void aCancelledItemIsWithdrawnAndACorrectionAndAnEmbargoAreMarked() throws IOException {
    assertThat(Marks.isWithdrawn(Marks.of(read("dead.xml").only()))).isTrue();
    assertThat(kinds(read("fixed.xml").only()))
        .containsExactly(Mark.Kind.CORRECTION, Mark.Kind.EDITORS_NOTE, Mark.Kind.EMBARGO);
  }

  @Test
  void aMessageHoldsTheVersionsOfAnItem() throws IOException {
    FileReading.Read read = read("message.xml");
    assertThat(read.articles())
        .extracting(article -> article.annotations().version().orElseThrow().number())
        .containsExactly(1, 2);
  }

  @Test
  void nitfIsRead() throws IOException {
    Article article = read("nitf.xml").only();
    assertThat(article.title()).isEqualTo("Sund sells its night ferry");
    assertThat(article.publisher()).hasValue("Northern Mail");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(article.text()).isEqualTo(TEXT);
    List<Mark> marks = Marks.of(read("held.xml").only());
    assertThat(Marks.isWithdrawn(marks)).isTrue();
    assertThat(marks).extracting(Mark::kind).contains(Mark.Kind.CORRECTION);
  }

  @Test
  void ninjsIsReadInBothVersions() throws IOException {
    assertThat(Marks.isWithdrawn(Marks.of(read("ninjs.json").only()))).isTrue();
    Article second = read("ninjs2.json").only();
    assertThat(second.title()).isEqualTo("Sund sells its night ferry");
    assertThat(kinds(second)).containsExactly(Mark.Kind.CORRECTION, Mark.Kind.EMBARGO);
    assertThat(Marks.of(second).getFirst().previous()).hasValue("2 million");
    FileReading.Read list = read("list.json");
    assertThat(list.articles()).extracting(Article::id).containsExactly("list-1", "list-2");
    assertThat(list.problems())
        .containsExactly("list.json: holds the item 3, which is not text; remove it");
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
