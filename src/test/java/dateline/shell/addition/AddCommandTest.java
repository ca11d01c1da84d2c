package dateline.shell.addition;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.fetch.PageServer;
import dateline.shell.FakeWorkspaces;
import dateline.shell.Typed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {
  private static final String FERRY =
      "The council of Sund sold its night ferry on Monday to the Nord Line, which means to keep the"
          + " crew of forty until the end of the year, the mayor said at the town hall.";
  private static final String PAGE =
      "<html><head><title>Sund sells its ferry</title></head><body><article><h1>Sund sells its"
          + " ferry</h1><p>%s</p><p>%s</p></article></body></html>";

  @TempDir Path folder;

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private Typed add(String... words) throws Exception {
    List<String> argv = new ArrayList<>(List.of("add", "--corpus", corpus().toString()));
    argv.addAll(List.of(words));
    return Typed.of(new FakeWorkspaces(folder), argv.toArray(String[]::new));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> added() throws IOException {
    if (!Files.exists(corpus())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(corpus())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> corpus().relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    CorpusFolder.at(corpus())
        .read(entry -> {
          if (entry instanceof CorpusEntry.Found found) {
            articles.add(found.article());
          }
        });
    return articles;
  }

  @Test
  void aFileIsShownAndCopied() throws Exception {
    Path file =
        file(
            "ferry.txt",
            "---\ntitle: Ferry sold\npublisher: Crier\ndate: 2024-03-05\n---\n" + FERRY);
    Typed typed = add(file.toString());
    assertThat(typed.err()).isEmpty();
    assertThat(typed.status()).isZero();
    assertThat(typed.out())
        .contains(
            "→ ferry.txt\n  Ferry sold\n    Crier, 5 March 2024, 35 words\nAdded 1 article to");
    assertThat(added()).containsExactly("ferry.txt");
    assertThat(corpus().resolve("ferry.txt")).hasSameTextualContentAs(file);
  }

  @Test
  void theSameIsAddedOnceAndNothingIsWrittenOver() throws Exception {
    Path file = file("ferry.txt", FERRY);
    add(file.toString());
    assertThat(add(file.toString()))
        .returns(0, Typed::status)
        .extracting(Typed::out)
        .isEqualTo(file + " is there already: ferry.txt\n");
    Files.writeString(file, FERRY.replace("Monday", "Friday"));
    add(file.toString());
    assertThat(added()).containsExactly("ferry-2.txt", "ferry.txt");
    assertThat(corpus().resolve("ferry.txt")).hasContent(FERRY);
    assertThat(add(corpus().resolve("ferry.txt").toString()).out()).contains("there already");
  }

  @Test
  void aFolderIsCopiedWithItsFolders() throws Exception {
    file("clips/a.txt", FERRY);
    file("clips/2024/b.txt", FERRY.replace("Monday", "Friday"));
    file("clips/c.png", "x");
    Typed typed = add(folder.resolve("clips").toString());
    assertThat(added()).containsExactly("clips/2024/b.txt", "clips/a.txt");
    assertThat(typed.err()).contains("c.png: is in an unsupported format");
    assertThat(add(folder.resolve("clips").toString()).out()).contains("there already: clips");
  }

  @Test
  void nothingIsWrittenWhereThatIsAskedFor() throws Exception {
    Path file = file("ferry.txt", FERRY);
    assertThat(add("--dry-run", file.toString()).out()).contains("Nothing written. 1 article can");
    assertThat(corpus()).doesNotExist();
  }

  @Test
  void whatCannotBeAddedIsNamedAndTheRestIsAdded() throws Exception {
    Path file = file("ferry.txt", FERRY);
    Path empty = file("empty.txt", "");
    Path picture = file("a.png", "x");
    Typed typed =
        add(
            "nothing.txt",
            empty.toString(),
            picture.toString(),
            folder.toString(),
            "ftp://a.example/",
            "https://u:p@a.example/",
            file.toString());
    assertThat(typed.status()).isOne();
    assertThat(typed.err()).hasLineCount(6).contains("holds no article text", "holds the corpus");
    assertThat(added()).containsExactly("ferry.txt");
    assertThat(add()).returns(2, Typed::status);
  }

  @Test
  void aPageIsKeptAsItWasSentBesideItsAddress() throws Exception {
    byte[] page =
        PAGE.formatted(FERRY.replace("Sund", "Öresund"), FERRY)
            .getBytes(Charset.forName("ISO-8859-15"));
    try (PageServer server = new PageServer()) {
      server.page("/2024/ferry-sold.html?ref=x", "text/html; charset=iso-8859-15", page);
      String url = server.url("/2024/ferry-sold.html?ref=x");
      assertThat(add(url).err()).contains("--allow-local");
      assertThat(add("--allow-local", url).out())
          .contains("Sund sells its ferry", "127.0.0.1, undated");
      assertThat(added())
          .hasSize(2)
          .first()
          .asString()
          .matches("127\\.0\\.0\\.1/ferry-sold-[0-9a-f]{8}\\.html");
      assertThat(Files.readAllBytes(corpus().resolve(added().getFirst()))).isEqualTo(page);
      assertThat(corpus().resolve(added().getLast()))
          .content()
          .startsWith("---\nurl: \"" + url + "\"\nfetched: 2")
          .endsWith("type: \"text/html; charset=iso-8859-15\"\n---\n");
      assertThat(articles())
          .singleElement()
          .satisfies(article -> {
            assertThat(article.url()).hasValue(url);
            assertThat(article.text()).contains("Öresund");
          });
      int asked = server.asked.size();
      assertThat(add("--allow-local", url).out()).contains("is there already");
      assertThat(server.asked).hasSize(asked);
    }
  }

  @Test
  void aFeedIsAddedWithItsEntries() throws Exception {
    String item = "<item><title>Ferry %d</title><description>" + FERRY + "</description></item>";
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      items.append(item.formatted(i).replace("forty", "forty-" + i));
    }
    try (PageServer server = new PageServer()) {
      server.page(
          "/feed",
          "text/xml",
          "<rss version=\"2.0\"><channel><title>Crier</title>" + items + "</channel></rss>");
      assertThat(add("--allow-local", server.url("/feed")).out())
          .contains("Ferry 1\n", "and 2 more articles\nAdded 12 articles");
      assertThat(added().getFirst()).endsWith(".rss");
    }
  }

  @Test
  void aPageWithoutAnArticleIsNotAdded() throws Exception {
    try (PageServer server = new PageServer()) {
      server.page("/login", "text/html", "<form><input type=password></form>");
      server.page("/a.png", "image/png", "x");
      assertThat(add("--allow-local", server.url("/login"), server.url("/a.png")))
          .returns(1, Typed::status)
          .extracting(Typed::err)
          .asString()
          .contains("/login: ", "/a.png: is in an unsupported format: image/png");
      assertThat(corpus()).doesNotExist();
    }
  }
}
