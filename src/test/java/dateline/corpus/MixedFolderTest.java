package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders as users have them: compressed files, collections, saved pages, links. */
class MixedFolderTest {
  private static final String BODY =
      "The council voted on Monday to keep the bridge. The mayor was pleased.";
  private static final String LINE =
      "{\"_id\": \"%s\", \"title\": \"T\", \"text\": \"" + BODY + "\"}\n";

  @TempDir Path root;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    if (!file.endsWith(".gz")) {
      Files.writeString(root.resolve(file), text);
      return;
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(root.resolve(file)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void read() throws IOException {
    CorpusFolder.at(root).read(this::add);
  }

  private void add(CorpusEntry entry) {
    switch (entry) {
      case CorpusEntry.Found found -> articles.add(found.article());
      case Problem problem -> problems.add(problem.message());
    }
  }

  @Test
  void compressedFilesOfEveryFormat() throws IOException {
    write("a.txt.gz", BODY);
    write("b.md.gz", "# A town divided\n\n" + BODY);
    write("c/c.html.gz", "<title>Bridge stays</title><p>" + BODY + " " + BODY);
    write("d.jsonl.gz", LINE.formatted("d1") + LINE.formatted("d2"));
    read();

    assertThat(problems).isEmpty();
    assertThat(articles).extracting(Article::id).containsExactly("a", "b", "c", "d1", "d2");
    assertThat(articles).allSatisfy(article -> assertThat(article.text()).contains(BODY));
  }

  @Test
  void aCompressedArticleAsItStandsInItsFile() throws IOException {
    write("c.html.gz", "<title>Bridge stays</title><p>" + BODY + " " + BODY);
    write("d.jsonl.gz", LINE.formatted("d1"));
    read();

    assertThat(CorpusFolder.at(root).raw(articles.getFirst())).startsWith("<title>Bridge stays");
    assertThat(CorpusFolder.at(root).raw(articles.getLast())).startsWith("{\"_id\": \"d1\"");
  }

  @Test
  void aFileThatExpandsWithoutEnd() throws IOException {
    byte[] nothing = new byte[1 << 20];
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(root.resolve("bomb.jsonl.gz")))) {
      out.write(LINE.formatted("first").getBytes(StandardCharsets.UTF_8));
      for (int mib = 0; mib < 65; mib++) {
        out.write(nothing);
      }
    }
    read();

    assertThat(articles).extracting(Article::id).containsExactly("first");
    assertThat(problems)
        .containsExactly(
            "bomb.jsonl.gz: expands to more than 64 MiB and is read no further; expand and split"
                + " it");
  }

  @Test
  void aFileThatIsNotGzipOrEndsTooSoon() throws IOException {
    Files.writeString(root.resolve("a.txt.gz"), BODY);
    write("b.jsonl.gz", LINE.formatted("b").repeat(1000));
    byte[] whole = Files.readAllBytes(root.resolve("b.jsonl.gz"));
    Files.write(root.resolve("b.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    read();

    assertThat(problems)
        .anySatisfy(problem -> assertThat(problem).startsWith("a.txt.gz: is not whole gzip"))
        .anySatisfy(problem -> assertThat(problem).startsWith("b.jsonl.gz: is not whole gzip"));
  }

  @Test
  void ofACollectionOnlyTheCorpusHoldsArticles() throws IOException {
    write("scifact/corpus.jsonl", LINE.formatted("1"));
    write("scifact/queries.jsonl", LINE.formatted("q1"));
    write("scifact/SOURCE.txt", BODY);
    write("scifact/qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\t1\t1\n");
    write("other/queries.jsonl", LINE.formatted("2"));
    read();

    assertThat(problems).isEmpty();
    assertThat(articles).extracting(Article::id).containsExactly("2", "1");
  }

  @Test
  void aLineThatIsBrokenInTheMiddle() throws IOException {
    write(
        "a.jsonl",
        LINE.formatted("1") + "{\"_id\": \"2\", \"text\": \"Half a\n" + LINE.formatted("3"));
    read();

    assertThat(articles).extracting(Article::id).containsExactly("1", "3");
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("a.jsonl, line 2: is not JSON")
        .endsWith("; correct that line");
  }

  @Test
  void aPageThatABrowserSavedWithItsPictures() throws IOException {
    write("page.html", "<title>Bridge stays</title><p>" + BODY + " " + BODY);
    write("page_files/ad.html", "<p>" + BODY + " " + BODY);
    write("page_files/logo.svg", "<svg/>");
    read();

    assertThat(problems).isEmpty();
    assertThat(articles).extracting(Article::file).containsExactly("page.html");
  }

  @Test
  void linksAndCycles() throws IOException {
    write("a/a.txt", BODY);
    Files.createSymbolicLink(root.resolve("a/up"), root);
    Files.createSymbolicLink(root.resolve("b.txt"), root.resolve("a/a.txt"));
    Files.createSymbolicLink(root.resolve("c.txt"), root.resolve("nowhere"));
    read();

    assertThat(articles).extracting(Article::file).containsExactly("a/a.txt", "b.txt");
    assertThat(problems)
        .containsExactly(
            "a/up: is a link to a folder that it is in; fix it or remove it from the corpus",
            "c.txt: is a link to nothing; fix it or remove it from the corpus");
  }

  @Test
  void aLinkToAFolderOfTheCorpus() throws IOException {
    write("a/a.txt", BODY);
    write("b/b.txt", BODY + " It rained.");
    Files.createSymbolicLink(root.resolve("a/other"), root.resolve("b"));
    read();

    assertThat(articles).extracting(Article::file).containsExactly("a/a.txt", "b/b.txt");
    assertThat(problems)
        .containsExactly(
            "a/other: is a link to a folder that is read elsewhere; fix it or remove it from the"
                + " corpus");
  }

  /** Two links in each of thirty folders to the next: a thousand million ways to the last. */
  @Test
  @Timeout(60)
  void linksThatMultiply(@TempDir Path outside) throws IOException {
    for (int i = 0; i < 30; i++) {
      Path folder = Files.createDirectory(outside.resolve("f" + i));
      Files.createSymbolicLink(folder.resolve("x"), outside.resolve("f" + (i + 1)));
      Files.createSymbolicLink(folder.resolve("y"), outside.resolve("f" + (i + 1)));
    }
    Files.writeString(Files.createDirectory(outside.resolve("f30")).resolve("a.txt"), BODY);
    Files.createSymbolicLink(root.resolve("in"), outside.resolve("f0"));
    read();

    assertThat(articles).hasSize(1);
    assertThat(problems).hasSize(30);
  }

  @Test
  void someTinyFiles() throws IOException {
    readsTinyFiles(200);
  }

  /** As many as a test can make; corpora.md says what two million take. */
  @Test
  @Tag("slow")
  void manyTinyFiles() throws IOException {
    readsTinyFiles(4000);
  }

  private void readsTinyFiles(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      write(i % 20 + "/" + i + ".txt", "Case %d was heard on Monday.".formatted(i));
    }
    read();

    assertThat(articles).hasSize(count);
    assertThat(articles).extracting(Article::file).isSorted();
    assertThat(problems).isEmpty();
  }

  @Test
  void aFileThatChangesWhileItIsRead() throws IOException {
    write("a.jsonl", LINE.formatted("1") + LINE.formatted("2"));
    CorpusFolder.at(root)
        .read(entry -> {
          add(entry);
          appendOnce();
        });

    assertThat(articles).extracting(Article::id).startsWith("1", "2");
    assertThat(problems)
        .containsExactly("a.jsonl: changed while it was read; index again when it is complete");
  }

  private void appendOnce() {
    try {
      if (articles.size() == 1) {
        Files.writeString(
            root.resolve("a.jsonl"),
            LINE.formatted("1") + LINE.formatted("2") + LINE.formatted("3"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
