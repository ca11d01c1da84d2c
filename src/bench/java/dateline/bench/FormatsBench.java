package dateline.bench;

import dateline.corpus.archive.WarcFileReader;
import dateline.corpus.feed.FeedReader;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.html.HtmlReader;
import dateline.corpus.mail.MailReader;
import dateline.corpus.office.OfficeReader;
import dateline.corpus.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.xml.sax.InputSource;

/**
 * How many pages, messages, entries and records of each format are read a second of the processor,
 * beside the bare library that reads the format: medians of rounds in turn, and their ratio. The
 * library parses and gives the text; Dateline also finds the article in it, its headline, date and
 * authors, takes off what is no article, and makes its paragraphs. Everything is made up, in
 * memory.
 *
 * <pre>{@code
 * ./mvnw verify, then
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.bench.FormatsBench [ROUNDS]
 * }</pre>
 */
final class FormatsBench {
  private static final String SENTENCE =
      "The council of Sund sold its night ferry on Monday to the Nord Line for 12 million kroner. ";
  private static final int PAGES = 100;
  private static final int LINES = 50;
  private static final int OF_OTHERS = 200;
  private static final int WARM_UP = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FormatsBench() {}

  /** Reads something once, and says how many characters of text it gave. */
  private interface Reading {
    long read() throws Exception;
  }

  /**
   * A format.
   *
   * @param count of the units that are read at once
   */
  private record Format(String name, String unit, int count, Reading ours, Reading bare) {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    System.out.printf("%-6s%-10s%14s%14s%8s%n", "", "", "Dateline/s", "library/s", "ratio");
    for (Format format : List.of(pdf(), html(), mail(), feed(), warc(), docx())) {
      double[] ours = new double[rounds];
      double[] bare = new double[rounds];
      for (int i = 0; i < WARM_UP; i++) {
        seconds(format.ours());
        seconds(format.bare());
      }
      for (int i = 0; i < rounds; i++) {
        ours[i] = seconds(format.ours());
        bare[i] = seconds(format.bare());
      }
      double mine = format.count() / StartBench.median(ours);
      double theirs = format.count() / StartBench.median(bare);
      System.out.printf(
          Locale.UK,
          "%-6s%-10s%,14.0f%,14.0f%8.2f%n",
          format.name(),
          format.unit(),
          mine,
          theirs,
          mine / theirs);
    }
  }

  private static double seconds(Reading reading) throws Exception {
    long begun = THREADS.getCurrentThreadCpuTime();
    if (reading.read() == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  /** What Dateline reads of a file. */
  private static long articles(ArticleReader reader, String name, byte[] bytes) throws IOException {
    long[] characters = {0};
    reader.read(
        new CorpusFile(name, bytes.length, Instant.EPOCH),
        new ByteArrayInputStream(bytes),
        entry ->
            characters[0] +=
                entry instanceof CorpusEntry.Found found ? found.article().text().length() : 0);
    return characters[0];
  }

  private static Format pdf() throws IOException {
    PdfReader reader = new PdfReader(); // first, since it brings its font instead of the machine's
    byte[] pdf = pages();
    return new Format(
        "PDF",
        "pages",
        PAGES,
        () -> articles(reader, "a.pdf", pdf),
        () -> {
          try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).length();
          }
        });
  }

  private static byte[] pages() throws IOException {
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < PAGES; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.newLineAtOffset(50, 750);
          for (int line = 0; line < LINES; line++) {
            content.showText(SENTENCE.strip());
            content.newLineAtOffset(0, -12);
          }
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static String page(int number) {
    return "<!DOCTYPE html><html><head><title>Ferry "
        + number
        + " is sold</title><meta property=\"article:published_time\" content=\"2024-03-05\">"
        + "</head><body><nav><ul>"
        + "<li><a href=\"/news\">News</a></li>".repeat(30)
        + "</ul></nav><article><h1>Ferry "
        + number
        + " is sold</h1>"
        + ("<p>" + SENTENCE.repeat(3) + "</p>").repeat(12)
        + "</article><aside>"
        + "<p><a href=\"/more\">Another story of the week</a></p>".repeat(30)
        + "</aside></body></html>";
  }

  private static Format html() {
    byte[] page = page(1).getBytes(StandardCharsets.UTF_8);
    return new Format(
        "HTML",
        "pages",
        OF_OTHERS,
        () -> times(() -> articles(new HtmlReader(), "a.html", page)),
        () -> times(() -> Jsoup.parse(new String(page, StandardCharsets.UTF_8)).text().length()));
  }

  private static long times(Reading reading) throws Exception {
    long characters = 0;
    for (int i = 0; i < OF_OTHERS; i++) {
      characters += reading.read();
    }
    return characters;
  }

  private static Format mail() {
    String message =
        "From: Ann Li <ann@x.example>\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\nSubject: Ferry\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + (SENTENCE.repeat(3) + "\r\n\r\n").repeat(12);
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    return new Format(
        "mail",
        "messages",
        OF_OTHERS,
        () -> times(() -> articles(new MailReader(_ -> Optional.empty()), "a.eml", bytes)),
        () ->
            times(() -> {
              Message parsed =
                  new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
              try (InputStream body = ((SingleBody) parsed.getBody()).getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8).length();
              }
            }));
  }

  private static Format feed() {
    StringBuilder feed =
        new StringBuilder(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                + "<channel><title>Mail</title><link>https://x.example/</link>"
                + "<description>d</description>");
    for (int i = 0; i < OF_OTHERS; i++) {
      feed.append("<item><title>Ferry ").append(i).append("</title><link>https://x.example/");
      feed.append(i).append("</link><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>");
      feed.append("<content:encoded><![CDATA[");
      feed.append(("<p>" + SENTENCE.repeat(3) + "</p>").repeat(12));
      feed.append("]]></content:encoded></item>");
    }
    byte[] bytes = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    return new Format(
        "feed",
        "entries",
        OF_OTHERS,
        () -> articles(new FeedReader(), "a.rss", bytes),
        () ->
            new com.rometools.rome.io.SyndFeedInput()
                .build(new InputSource(new ByteArrayInputStream(bytes))).getEntries().stream()
                    .mapToLong(entry -> entry.getContents().getFirst().getValue().length())
                    .sum());
  }

  private static Format warc() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int i = 0; i < OF_OTHERS; i++) {
      byte[] http =
          ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(i))
              .getBytes(StandardCharsets.UTF_8);
      String head =
          "WARC/1.0\r\n"
              + "WARC-Type: response\r\n"
              + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-%012d>\r\n"
              + "WARC-Date: 2024-03-05T10:00:00Z\r\n"
              + "WARC-Target-URI: https://x.example/%d\r\n"
              + "Content-Type: application/http; msgtype=response\r\n"
              + "Content-Length: %d\r\n\r\n";
      archive.write(head.formatted(i, i, http.length).getBytes(StandardCharsets.US_ASCII));
      archive.write(http);
      archive.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    byte[] bytes = archive.toByteArray();
    return new Format(
        "WARC",
        "records",
        OF_OTHERS,
        () -> articles(new WarcFileReader(), "a.warc", bytes),
        () -> {
          long read = 0;
          try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            for (WarcRecord record : reader) {
              byte[] body = ((WarcResponse) record).http().body().stream().readAllBytes();
              read += Jsoup.parse(new String(body, StandardCharsets.UTF_8)).text().length();
            }
          }
          return read;
        });
  }

  private static Format docx() throws IOException {
    StringBuilder body =
        new StringBuilder("<w:document xmlns:w=\"http://schemas.openxmlformats.org/w\"><w:body>");
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      sentences.add("<w:p><w:r><w:t>" + SENTENCE.repeat(3).strip() + "</w:t></w:r></w:p>");
    }
    body.append(String.join("", sentences)).append("</w:body></w:document>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(body.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    byte[] docx = out.toByteArray();
    return new Format(
        "DOCX",
        "documents",
        OF_OTHERS,
        () -> times(() -> articles(new OfficeReader(OfficeReader.Kind.DOCX), "a.docx", docx)),
        () ->
            times(() -> {
              try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
                zip.getNextEntry();
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                return Parser.xmlParser().parseInput(xml, "").text().length();
              }
            }));
  }
}
