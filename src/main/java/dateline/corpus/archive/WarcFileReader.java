package dateline.corpus.archive;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads {@code .warc}, one record at a time: the pages among the responses are read as pages are.
 * However large the archive, one page is in memory.
 */
public final class WarcFileReader implements ArticleReader {
  private static final Pattern CHARSET = RuleTable.of(WarcFileReader.class).pattern("charset");
  private static final int LARGEST_PAGE = 10 << 20;
  private static final int OK = 200;
  private static final int REDIRECTS = 300;
  private static final int ERRORS = 400;

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Archive archive = new Archive(file, out);
    archive.read(in);
    archive.tell();
  }

  /** The reading of one archive. */
  private static final class Archive {
    private final CorpusFile file;
    private final Consumer<CorpusEntry> out;
    private int records;
    private int articles;
    private int redirects;
    private int revisits;
    private int otherPages;
    private int damaged;

    Archive(CorpusFile file, Consumer<CorpusEntry> out) {
      this.file = file;
      this.out = out;
    }

    void read(InputStream in) {
      try (WarcReader reader = new WarcReader(in)) {
        Optional<WarcRecord> record = reader.next();
        while (record.isPresent()) {
          records++;
          take(record.get());
          record = reader.next();
        }
      } catch (IOException e) {
        out.accept(
            Problem.of(
                file.path(),
                "is damaged after record "
                    + records
                    + ", or is no WARC: "
                    + Characters.shown(String.valueOf(e.getMessage())),
                "fetch it again; what stands before was read"));
      }
    }

    private void take(WarcRecord record) throws IOException {
      switch (record) {
        case WarcRevisit _ -> revisits++;
        case WarcResponse response when response.target().startsWith("http") -> take(response);
        default -> {} // requests, metadata, the archive's own description
      }
    }

    private void take(WarcResponse response) throws IOException {
      HttpResponse http = response.http();
      int status = http.status();
      if (status >= REDIRECTS && status < ERRORS) {
        redirects++;
      } else if (status == OK && isPage(http)) {
        page(response, http);
      }
    }

    private static boolean isPage(HttpResponse http) {
      String type =
          http.headers().first("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
      return type.contains("html");
    }

    private void page(WarcResponse response, HttpResponse http) {
      byte[] bytes;
      try (InputStream body = http.bodyDecoded().stream()) {
        bytes = body.readNBytes(LARGEST_PAGE);
      } catch (IOException _) {
        damaged++;
        return;
      }
      String type = http.headers().first("Content-Type").orElse("");
      WebPage page =
          type.toLowerCase(Locale.ROOT).contains("charset=")
              ? WebPage.of(FileBytes.text(bytes, CHARSET.matcher(type).replaceFirst("$1")))
              : WebPage.of(bytes);
      if (page.problem(file.path()).isPresent()) {
        otherPages++;
        return;
      }
      for (SourceArticle article : page.articles()) {
        articles++;
        boolean hasOwn = page.isLiveBlog() && article.url().isPresent();
        SourceArticle found = hasOwn ? article : article.withUrl(response.target());
        dated(found, response.date()).read(file, articles, 1, out);
      }
    }

    private static SourceArticle dated(SourceArticle article, Instant fetched) {
      return article.withWeakDate(
          fetched.atZone(ZoneOffset.UTC).toLocalDate(),
          "from the day on which the page was archived, which is weak evidence");
    }

    /** Tells in one line what was passed over. */
    void tell() {
      String passedOver =
          "passed over: "
              + count(redirects, "redirect")
              + ", "
              + count(revisits, "revisit")
              + ", "
              + count(otherPages, "other page")
              + ", "
              + count(damaged, "damaged page");
      if (articles == 0) {
        out.accept(
            Problem.of(file.path(), "holds no page with an article; " + passedOver, "remove it"));
      } else if (redirects + revisits + damaged > 0) {
        out.accept(
            Problem.of(
                file.path(),
                "holds " + count(articles, "article") + "; " + passedOver,
                "add those pages themselves, if they are wanted"));
      }
    }

    private static String count(int number, String of) {
      return number + " " + of + (number == 1 ? "" : "s");
    }
  }
}
