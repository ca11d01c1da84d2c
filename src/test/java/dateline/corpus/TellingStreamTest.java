package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingStreamTest {
  @TempDir Path corpus;

  @Test
  void anArchiveWithoutArticlesTellsHowFarItIsRead() throws Exception {
    writeArchiveOfPictures(corpus.resolve("a.warc"), 5 << 20);
    CorpusFolder folder = CorpusFolder.at(corpus);
    List<Long> told = new ArrayList<>();
    List<CorpusEntry> entries = new ArrayList<>();
    folder.read(folder.list().files().getFirst(), new ArticleIds(), entries::add, told::add);
    assertThat(entries).singleElement().isInstanceOf(Problem.class);
    assertThat(told).hasSizeGreaterThan(4).isSorted();
    assertThat(told.getFirst()).isLessThan(2 << 20);
  }

  @Test
  void whatGoesWrongWithWhoIsToldIsNoFaultOfTheFile() throws Exception {
    writeArchiveOfPictures(corpus.resolve("a.warc"), 2 << 20);
    CorpusFolder folder = CorpusFolder.at(corpus);
    List<CorpusEntry> entries = new ArrayList<>();
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            folder.read(
                folder.list().files().getFirst(),
                new ArticleIds(),
                entries::add,
                _ -> {
                  throw new IllegalStateException("the index is full");
                }))
        .hasMessage("the index is full");
    assertThat(entries).isEmpty();
  }

  private static void writeArchiveOfPictures(Path file, int size) throws Exception {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + "x".repeat(100_000);
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
            + "WARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Target-URI: https://x.example/a.png\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < size; i += record.length()) {
        out.write(record.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
