package dateline.corpus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.FileReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class MailReaderTest {
  private static final String HEAD =
      """
      From: Ann Li <ann@northernmail.example>
      To: desk@northernmail.example
      Date: Tue, 5 Mar 2024 23:30:00 -0500
      Subject: Re: [desk] Sund sells its night ferry
      """;
  private static final String TEXT =
      "The council of Sund sold its night ferry on Monday to the Nord Line for 12 million.";

  private static String plain(String body) {
    return HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + body;
  }

  private static String newsletter() {
    return """
    From: The Northern Mail <letters@northernmail.example>
    Date: Wed, 6 Mar 2024 06:00:00 +0100
    Subject: Morning letter
    List-Id: <morning.northernmail.example>
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary=b1

    --b1
    Content-Type: text/plain; charset=utf-8

    View this letter in your browser.

    --b1
    Content-Type: text/html; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    <html><body><div style=3D"display:none">Preview text</div><h1>Morning letter</h1>
    <p>The caf=E9 of Tarn closed on Monday after forty years, and its owner, who is eighty,
    said that nobody had come to buy it, though the price was low.</p>
    <p>The dam at Nedby holds, the inspector said on Tuesday night, and the people may go
    home on Friday, when the bridge is open again to all.</p>
    </body></html>
    --b1--
    """;
  }

  private static String attached(String name, String content) {
    return HEAD
        + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b2\n\n"
        + "--b2\nContent-Type: text/plain\n\nThe report is attached, and it is long.\n"
        + "--b2\nContent-Type: application/octet-stream\n"
        + "Content-Disposition: attachment; filename=\""
        + name
        + "\"\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8))
        + "\n--b2--\n";
  }

  private static String mbox() {
    return "From ann@northernmail.example Tue Mar  5 23:30:00 2024\n"
        + plain(TEXT + "\n\n>From the harbour came no word.\n")
        + "\nFrom letters@northernmail.example Wed Mar  6 06:00:00 2024\n"
        + newsletter();
  }

  private static Map<String, byte[]> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("plain.eml", plain(TEXT));
    texts.put("crlf.eml", plain(TEXT).replace("\n", "\r\n"));
    texts.put("reply.eml", plain(reply()));
    texts.put("outlook.eml", plain(outlook()));
    texts.put("letter.eml", newsletter());
    texts.put("attached.eml", attached("ferry.html", page()));
    texts.put("zip.eml", attached("ferry.zip", "PK"));
    texts.put("flowed.eml", HEAD + "Content-Type: text/plain; format=flowed\n\n" + flowed());
    texts.put("two.mbox", mbox());
    texts.put("nohead.eml", "\n" + TEXT);
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private static String page() {
    return "<html><title>The ferry</title><body><article><h1>The ferry was sold at last</h1><p>"
        + TEXT
        + " The crew of forty will keep their jobs until the end of the year.</p></article>";
  }

  private static String reply() {
    return TEXT
        + "\n\nOn Mon, 4 Mar 2024 at 10:00, Tom Moe <tom@x.example>\nwrote:\n\n"
        + "> Has the ferry been sold for 99 million?\n\n-- \nAnn Li\nNorthern Mail\n";
  }

  private static String outlook() {
    return TEXT
        + "\n\nFrom: Tom Moe\nSent: Monday\nTo: Ann Li\nSubject: ferry\n\nSold for 99 million?\n";
  }

  private static String flowed() {
    return "The council of Sund sold \nits night ferry on Monday to \nthe Nord Line.\n";
  }

  private static FileReading.Read read(String name) throws IOException {
    return FileReading.read(name, files().get(name));
  }

  @Test
  void aMessageIsAnArticle() throws IOException {
    Article article = read("plain.eml").only();
    assertThat(article.title()).isEqualTo("Sund sells its night ferry");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.authors()).containsExactly("Ann Li");
    assertThat(article.publisher()).hasValue("northernmail.example");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(read("crlf.eml").only().text()).isEqualTo(TEXT);
  }

  @Test
  void quotedRepliesAndSignaturesGo() throws IOException {
    assertThat(read("reply.eml").only().text()).isEqualTo(TEXT);
    assertThat(read("outlook.eml").only().text()).isEqualTo(TEXT);
  }

  @Test
  void aNewsletterIsReadAsItIsShown() throws IOException {
    Article letter = read("letter.eml").only();
    assertThat(letter.publisher()).hasValue("The Northern Mail");
    assertThat(letter.authors()).isEmpty();
    assertThat(letter.text())
        .startsWith("The café of Tarn closed on Monday")
        .doesNotContain("Preview")
        .doesNotContain("browser");
  }

  @Test
  void linesThatFlowAreJoined() throws IOException {
    assertThat(read("flowed.eml").only().text())
        .isEqualTo("The council of Sund sold its night ferry on Monday to the Nord Line.");
  }

  @Test
  void attachmentsOfKnownKindsAreReadAndOthersNamed() throws IOException {
    FileReading.Read read = read("attached.eml");
    assertThat(read.problems()).isEmpty();
    assertThat(read.articles())
        .extracting(Article::id, Article::file)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("attached", "attached.eml"),
            org.assertj.core.groups.Tuple.tuple("attached-ferry", "attached.eml"));
    assertThat(read("zip.eml").problems())
        .containsExactly(
            "zip.eml: has the attachment “ferry.zip”, whose format is not supported; save its text"
                + " beside the file, if it is wanted");
  }

  @Test
  void aMailboxHoldsSeveral() throws IOException {
    FileReading.Read read = read("two.mbox");
    assertThat(read.problems()).isEmpty();
    assertThat(read.articles()).extracting(Article::id).containsExactly("two-1", "two-2");
    assertThat(read.articles().getFirst().text()).contains("\n\nFrom the harbour came no word.");
    assertThat(FileReading.read("a.mbox", "").problems().getFirst()).contains("holds no messages");
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
