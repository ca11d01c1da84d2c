package dateline.corpus.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.corpus.FileReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class FeedReaderTest {
  private static final String BODY =
      "<p>The council of Sund sold its night ferry on Monday.</p><p>The crew of forty stays.</p>";

  private static String rss(String item) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Northern Mail</title>"
        + "<link>https://northernmail.example/</link><description>News</description>"
        + item
        + "</channel></rss>";
  }

  private static final String ITEM =
      "<item><title>Sund sells its &lt;b&gt;night&lt;/b&gt; ferry</title>"
          + "<link>https://northernmail.example/ferry</link><dc:creator>Ann Li</dc:creator>"
          + "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
          + "<description>The ferry was sold on Monday.</description>";

  private static String full() {
    return rss(ITEM + "<content:encoded><![CDATA[" + BODY + "]]></content:encoded></item>");
  }

  private static String atom(String entry) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Northern Mail</title><id>urn:f</id>"
        + "<updated>2024-03-06T08:00:00Z</updated><entry><title>Sund sells its ferry</title>"
        + "<id>urn:1</id><link href=\"https://northernmail.example/ferry\"/>"
        + "<updated>2024-03-06T08:00:00Z</updated><author><name>Ann Li</name></author>"
        + entry
        + "</entry></feed>";
  }

  private static final String ATOM_CONTENT =
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
          + BODY
          + "</div></content>";

  private static final String RDF =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
          + " xmlns=\"http://purl.org/rss/1.0/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel"
          + " rdf:about=\"https://x.example/\"><title>Northern Mail</title>"
          + "<link>https://x.example/</link><description>d</description></channel><item"
          + " rdf:about=\"https://x.example/1\"><title>The dam"
          + " holds</title><link>https://x.example/1</link><description>The dam at Tarn holds"
          + " again.</description><dc:date>2024-03-05T09:00:00Z</dc:date></item></rdf:RDF>";

  private static final String JSON =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Northern Mail", "items": [
       {"id": "1", "url": "https://x.example/1", "title": "Sund sells its ferry",
        "content_html": "<p>The council of Sund sold its night ferry on Monday.</p>",
        "date_published": "2024-03-05T10:00:00Z", "date_modified": "2024-03-06T10:00:00Z",
        "authors": [{"name": "Ann Li"}]},
       {"id": "2", "content_text": "The dam at Tarn holds again.\\n\\nIt held in May as well."},
       {"id": "3", "title": "Only a summary", "summary": "The mill was sold for little."}]}
      """;

  private static Map<String, byte[]> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("full.rss", full());
    texts.put("full.xml", full());
    texts.put("summary.rss", rss(ITEM + "</item>"));
    texts.put(
        "two.rss",
        rss(
            ITEM
                + "</item><item><title>B</title><description>The dam holds."
                + "</description></item>"));
    texts.put("a.atom", atom("<published>2024-03-05T10:00:00Z</published>" + ATOM_CONTENT));
    texts.put("undated.atom", atom(ATOM_CONTENT));
    texts.put("summary.xml", atom("<summary>The ferry was sold.</summary>"));
    texts.put("a.rdf", RDF);
    texts.put("feed.json", JSON);
    texts.put("empty.rss", rss(""));
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static FileReading.Read read(String name) throws IOException {
    return FileReading.read(name, files().get(name));
  }

  @Test
  void anEntryIsAnArticle() throws IOException {
    for (String name : new String[] {"full.rss", "full.xml"}) {
      Article article = read(name).only();
      assertThat(article.id()).isEqualTo("full-1");
      assertThat(article.title()).isEqualTo("Sund sells its night ferry");
      assertThat(article.publisher()).hasValue("Northern Mail");
      assertThat(article.authors()).containsExactly("Ann Li");
      assertThat(article.url()).hasValue("https://northernmail.example/ferry");
      assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
      assertThat(article.text())
          .isEqualTo(
              "The council of Sund sold its night ferry on Monday.\n\nThe crew of forty stays.");
      assertThat(article.annotations().marks()).isEmpty();
    }
  }

  @Test
  void aSummaryIsMarked() throws IOException {
    assertThat(kinds(read("summary.rss").only())).containsExactly(Mark.Kind.SUMMARY);
    assertThat(kinds(read("summary.xml").only())).containsExactly(Mark.Kind.SUMMARY);
  }

  private static java.util.List<Mark.Kind> kinds(Article article) {
    return article.annotations().marks().stream().map(Mark::kind).toList();
  }

  @Test
  void atomTellsItsLastChange() throws IOException {
    Article article = read("a.atom").only();
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(kinds(article)).containsExactly(Mark.Kind.UPDATED);
    Article undated = read("undated.atom").only();
    assertThat(undated.publication().orElseThrow().iso()).isEqualTo("2024-03-06");
    assertThat(undated.publication().orElseThrow().explanation()).contains("last change");
  }

  @Test
  void rdfAndJsonAreRead() throws IOException {
    assertThat(read("a.rdf").only().title()).isEqualTo("The dam holds");
    FileReading.Read json = read("feed.json");
    assertThat(json.problems()).isEmpty();
    assertThat(json.articles())
        .extracting(Article::id)
        .containsExactly("feed-1", "feed-2", "feed-3");
    assertThat(kinds(json.articles().getFirst())).containsExactly(Mark.Kind.UPDATED);
    assertThat(json.articles().get(1).text())
        .isEqualTo("The dam at Tarn holds again.\n\nIt held in May as well.");
    assertThat(kinds(json.articles().get(2))).containsExactly(Mark.Kind.SUMMARY);
  }

  @Test
  void whatIsNoFeedIsNamed() throws IOException {
    assertThat(read("empty.rss").problems().getFirst()).contains("is a feed without entries");
    assertThat(FileReading.read("a.xml", "<svg/>").problems().getFirst())
        .contains("is XML of an unsupported kind: <svg>");
    assertThat(FileReading.read("a.json", "{\"a\": 1}").problems().getFirst())
        .contains("is JSON of an unsupported kind");
    assertThat(FileReading.read("a.json", "{\"a\":\n x}").problems().getFirst())
        .startsWith("a.json, line 2: is not JSON");
  }

  @Test
  void entitiesAreNotExpandedAndNothingIsFetched() throws IOException {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + rss("<item><title>&x;</title><description>&x; and more words.</description></item>");
    FileReading.Read read = FileReading.read("a.rss", hostile);
    assertThat(read.articles()).isEmpty();
    assertThat(read.problems()).hasSize(1).first().asString().contains("is not a feed");
  }

  @Test
  void aFeedWithoutEntriesIsNamed() throws IOException {
    for (String feed :
        new String[] {
          "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Mail\"}",
          "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}"
        }) {
      assertThat(FileReading.read("feed.json", feed).problems().getFirst())
          .contains("is a feed without entries");
    }
    assertThat(read("empty.rss").problems().getFirst()).contains("is a feed without entries");
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

  @Test
  void anAuthorMayStandBehindAnAddressForMail() throws IOException {
    String ann = full().replace(">Ann Li<", ">ann@example.org (Ann Li)<");
    assertThat(FileReading.read("a.rss", ann).only().authors()).containsExactly("Ann Li");
    String hostile = full().replace(">Ann Li<", ">" + "@".repeat(200_000) + "<");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(FileReading.read("a.rss", hostile)).isNotNull());
  }
}
