package dateline.corpus.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.FileReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ArchiveTest {
  private static final String FERRY =
      "The council of Sund sold its night ferry on Monday to the Nord Line, which means to keep"
          + " the crew of forty until the end of the year, the mayor said.";

  private static String page(String title, String text) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p><p>"
        + text.replace("Monday", "Friday")
        + "</p></article></body></html>";
  }

  private static String record(String type, String target, String content) {
    int length = content.getBytes(StandardCharsets.UTF_8).length;
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-"
        + String.format("%012d", Math.abs(target.hashCode()))
        + ">\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Target-URI: "
        + target
        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + content
        + "\r\n\r\n";
  }

  private static String response(String target, int status, String type, String body) {
    String head =
        "HTTP/1.1 "
            + status
            + " X\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n";
    return record("response", target, head + body);
  }

  private static String chunked(String target, String body) {
    String chunk = Integer.toHexString(body.getBytes(StandardCharsets.UTF_8).length);
    return record(
        "response",
        target,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunk
            + "\r\n"
            + body
            + "\r\n0\r\n\r\n");
  }

  private static final String FIRST =
      response(
          "https://x.example/ferry",
          200,
          "text/html; charset=utf-8",
          page("Sund sells its ferry", FERRY));

  private static byte[] gzipped(String... records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String record : records) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(record.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  private static String mhtml(String encoding, String content) {
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/ferry\r\n"
        + "Subject: ferry\r\nDate: Tue, 5 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\n"
        + "Content-Type: text/html\r\nContent-Transfer-Encoding: "
        + encoding
        + "\r\nContent-Location: https://x.example/ferry\r\n\r\n"
        + content
        + "\r\n"
        + "--b\r\n"
        + "Content-Type: image/png\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + "iVBO\r\n"
        + "--b--\r\n";
  }

  private static Map<String, byte[]> files() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("one.warc", FIRST);
    texts.put(
        "two.warc",
        FIRST
            + chunked(
                "https://x.example/dam",
                page("The dam at Tarn holds", FERRY.replace("ferry", "dam"))));
    texts.put(
        "mixed.warc",
        record("request", "https://x.example/ferry", "GET / HTTP/1.1\r\n\r\n")
            + response("https://x.example/", 301, "text/html", "moved")
            + response("https://x.example/a.png", 200, "image/png", "png")
            + FIRST
            + record("revisit", "https://x.example/ferry", "HTTP/1.1 304 X\r\n\r\n"));
    texts.put("none.warc", response("https://x.example/", 404, "text/html", "gone"));
    texts.put("cut.warc", FIRST + FIRST.substring(0, 300));
    texts.put("page.mhtml", mhtml("quoted-printable", page("Sund sells its ferry", FERRY)));
    texts.put("page.mht", mhtml("8bit", page("Sund sells its ferry", FERRY)));
    texts.put("text.mhtml", "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nhello");
    texts.put(
        "single.html",
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://x.example/ferry \n"
            + " saved date: Tue Mar 05 2024 10:00:00 GMT+0100\n-->"
            + page("Sund sells its ferry", FERRY).substring(6));
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    files.put("bytes.warc", gzipped(FIRST, FIRST)); // compressed, though its name does not say so
    return files;
  }

  private static FileReading.Read read(String name) throws IOException {
    return FileReading.read(name, files().get(name));
  }

  @Test
  void eachPageIsAnArticle() throws IOException {
    Article article = read("one.warc").only();
    assertThat(article.id()).isEqualTo("one-1");
    assertThat(article.title()).isEqualTo("Sund sells its ferry");
    assertThat(article.url()).hasValue("https://x.example/ferry");
    assertThat(article.text()).startsWith(FERRY);
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
    assertThat(article.publication().orElseThrow().explanation()).contains("archived");
    assertThat(read("two.warc").articles())
        .extracting(Article::title)
        .containsExactly("Sund sells its ferry", "The dam at Tarn holds");
    assertThat(read("bytes.warc").articles()).hasSize(2);
  }

  @Test
  void redirectsAndRevisitsAreTold() throws IOException {
    FileReading.Read read = read("mixed.warc");
    assertThat(read.articles()).hasSize(1);
    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().getFirst())
        .contains("holds 1 article; passed over: 1 redirect, 1 revisit, 0 other pages");
    assertThat(read("none.warc").problems().getFirst()).contains("holds no page with an article");
    assertThat(read("cut.warc").articles()).isNotEmpty();
  }

  @Test
  void savedPagesAreRead() throws IOException {
    for (String name : new String[] {"page.mhtml", "page.mht", "single.html"}) {
      Article article = read(name).only();
      assertThat(article.title()).isEqualTo("Sund sells its ferry");
      assertThat(article.url()).hasValue("https://x.example/ferry");
      assertThat(article.text()).startsWith(FERRY);
    }
    assertThat(read("text.mhtml").problems().getFirst()).contains("holds no page");
  }

  @Test
  void thePostsOfALiveBlogAreArticles() throws IOException {
    String post =
        "<article id=\"p%1$d\"><time datetime=\"2024-03-0%1$dT09:00:00Z\">9.00</time><p>Gate %1$d"
            + " was closed this morning, the engineers said.</p></article>";
    String blog =
        "<html><head><title>Flood: live</title></head><body><h1>Flood: live</h1>"
            + post.formatted(6)
            + post.formatted(5)
            + "</body></html>";
    String address = "https://x.example/ferry";
    String warc = response(address, 200, "text/html", blog) + FIRST;
    for (FileReading.Read read :
        new FileReading.Read[] {
          FileReading.read("live.warc", warc), FileReading.read("live.mhtml", mhtml("8bit", blog))
        }) {
      assertThat(read.problems()).isEmpty();
      assertThat(read.articles().stream().limit(2))
          .extracting(article -> article.publication().orElseThrow().iso())
          .containsExactly("2024-03-06", "2024-03-05");
      assertThat(read.articles().stream().limit(2))
          .extracting(article -> article.url().orElseThrow())
          .containsOnly(address);
    }
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
