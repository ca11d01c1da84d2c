package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good and bad folders and files: what is read, and the one line that each problem gives. */
class CorpusFolderTest {
  private static final String BODY =
      "The council voted on Monday to keep the bridge. The mayor was pleased.";

  @TempDir Path root;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void clear() {
    articles.clear();
    problems.clear();
  }

  private void write(String file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String file, byte[] bytes) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  private void read() throws IOException {
    CorpusFolder.at(root)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> articles.add(found.article());
            case Problem problem -> problems.add(problem.message());
          }
        });
  }

  private void readAlone(String file, String text) throws IOException {
    write(file, text);
    read();
  }

  @Test
  void noFolder() {
    Path missing = root.resolve("missing");
    assertThatThrownBy(() -> CorpusFolder.at(missing))
        .isInstanceOf(CorpusFolderException.class)
        .hasMessage(
            "there is no folder "
                + missing
                + "; put articles into a folder and name it with --corpus");
  }

  @Test
  void aFileInPlaceOfTheFolder() throws IOException {
    write("a.txt", BODY);
    assertThatThrownBy(() -> CorpusFolder.at(root.resolve("a.txt")))
        .hasMessageContaining("is not a folder");
  }

  @Test
  void anEmptyFolder() throws IOException {
    read();
    assertThat(articles).isEmpty();
    assertThat(problems)
        .containsExactly(
            root + ": holds no articles; put .html, .txt, .md or .jsonl files into it");
  }

  @Test
  void filesInFoldersInAStableOrderAndHiddenOnesPassedOver() throws IOException {
    for (String file : List.of("b.txt", "a/z.md", "a/b/c.TXT", ".dateline/x.txt", ".hidden.txt")) {
      write(file, BODY);
    }
    read();
    assertThat(problems).isEmpty();
    assertThat(articles).extracting(Article::file).containsExactly("a/b/c.TXT", "a/z.md", "b.txt");
    assertThat(articles).extracting(Article::id).containsExactly("c", "z", "b");
  }

  @Test
  void aFormatThatIsNotRead() throws IOException {
    write("a.txt", BODY);
    write("page.rtf", "<p>" + BODY);
    read();
    assertThat(articles).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "page.rtf: is in an unsupported format; save its text as .txt, .md, .html or"
                + " .jsonl, or remove it from the corpus");
  }

  @Test
  void frontMatterGivesAllThatItStates() throws IOException {
    readAlone(
        "a.md",
        """
        ---
        id: bridge
        title: "Council: the bridge stays"
        titled-by: Supplied
        publisher: The Town Crier
        published: 2019-03
        dated-by: The text says “this March”
        authors: [Ann Li, Tom Mitchell]
        url: https://example.com/bridge
        tags: [not, read]
        ---

        # Council: the bridge stays

        The council voted on **Monday** to keep the [old bridge](https://example.com). Fine.
        """);
    assertThat(problems).isEmpty();
    Article article = articles.getFirst();
    assertThat(article.id()).isEqualTo("bridge");
    assertThat(article.title()).isEqualTo("Council: the bridge stays");
    assertThat(article.titleBasis()).hasValue("Supplied");
    assertThat(article.publisher()).hasValue("The Town Crier");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2019-03");
    assertThat(article.publication().orElseThrow().basis())
        .isEqualTo(PublicationDate.Basis.WORKED_OUT);
    assertThat(article.authors()).containsExactly("Ann Li", "Tom Mitchell");
    assertThat(article.url()).hasValue("https://example.com/bridge");
    assertThat(article.text())
        .isEqualTo("The council voted on Monday to keep the old bridge. Fine.");
  }

  @Test
  void windowsLineEndsAndAByteOrderMark() throws IOException {
    readAlone(
        "a.txt", "\ufeff---\r\npublished: 2019-03-04\r\n---\r\n" + BODY + "\r\n\r\nMore.\r\n");
    assertThat(problems).isEmpty();
    assertThat(articles.getFirst().text()).isEqualTo(BODY + "\n\nMore.");
    assertThat(articles.getFirst().publication().orElseThrow().iso()).isEqualTo("2019-03-04");
  }

  @Test
  void utf16WithAByteOrderMark() throws IOException {
    write("a.txt", ("\ufeff" + BODY + " Zürich").getBytes(StandardCharsets.UTF_16LE));
    read();
    assertThat(problems).isEmpty();
    assertThat(articles.getFirst().text()).isEqualTo(BODY + " Zürich");
  }

  @Test
  void notUtf8() throws IOException {
    write("a.txt", "Z\u00fcrich voted.".getBytes(StandardCharsets.ISO_8859_1));
    write("b.txt", BODY);
    read();
    assertThat(articles).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "a.txt: is not UTF-8: byte 1 is 0xFC; save it as UTF-8, for example with: iconv -f"
                + " WINDOWS-1252 -t UTF-8");
  }

  @Test
  void frontMatterThatIsNotKnownIsNamedAndTheRestIsRead() throws IOException {
    readAlone(
        "a.txt", "---\ntitel: Ferry\ntags: [a]\nTime_Zone: x\ndate: 2024-03-05\n---\n" + BODY);
    assertThat(articles).singleElement().matches(article -> article.publication().isPresent());
    assertThat(problems)
        .containsExactly(
            "a.txt, line 2: has front matter that is not recognised: “titel”; did you mean"
                + " “title”?",
            "a.txt, line 4: has front matter that is not recognised: “Time_Zone”; name it title,"
                + " publisher, published, authors, url or id, or remove it");
  }

  @Test
  void frontMatterThatIsNotYaml() throws IOException {
    readAlone("a.txt", "---\npublisher: Crier\ntitle: Council: the bridge stays\n---\n" + BODY);
    assertThat(articles).isEmpty();
    assertThat(problems)
        .containsExactly(
            "a.txt, line 3: has front matter that is not YAML: mapping values are not allowed"
                + " here; correct that line; a value with a colon in it needs quotation marks"
                + " around it");
  }

  @Test
  void frontMatterWithoutAnEnd() throws IOException {
    readAlone("a.txt", "---\ntitle: x\n" + BODY);
    assertThat(problems)
        .containsExactly(
            "a.txt, line 1: has front matter without an end in its first 64 KiB; close it with a"
                + " line of three hyphens");
  }

  @Test
  void aRuleAtTheTopIsNotFrontMatter() throws IOException {
    readAlone("a.txt", "---\n" + BODY + "\n---\n");
    assertThat(problems).isEmpty();
    assertThat(articles.getFirst().text()).contains(BODY);
  }

  @Test
  void aDateThatDoesNotExist() throws IOException {
    readAlone("a.txt", "---\ntitle: x\npublished: 2023-02-30\n---\n" + BODY);
    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().publication()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "a.txt, line 3: gives a date that does not exist: “2023-02-30”; write it as"
                + " 2023-10-28, 2023-10 or 2023; until then the article is undated");
  }

  @Test
  void aDateThatCanBeReadInTwoWays() throws IOException {
    readAlone("a.txt", "---\npublished: 03/04/2019\n---\n" + BODY);
    assertThat(articles.getFirst().publication()).isEmpty();
    assertThat(problems).singleElement().asString().contains("read in two ways: “03/04/2019”");
  }

  @Test
  void aYamlBombHasNoEffect() throws IOException {
    StringBuilder bomb = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      String star = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [").append((star + ", ").repeat(8));
      bomb.append(star).append("]\n");
    }
    readAlone("a.txt", bomb + "title: x\n---\n" + BODY);
    assertThat(articles).isEmpty();
    assertThat(problems).singleElement().asString().startsWith("a.txt, line 2: has front matter");
  }

  @Test
  void aTagOfAJavaClassIsRefused() throws IOException {
    readAlone("a.txt", "---\ntitle: !!java.io.File [/etc/passwd]\n---\n" + BODY);
    assertThat(articles).isEmpty();
    assertThat(problems).singleElement().asString().contains("Global tag is not allowed");
  }

  @Test
  void frontMatterOfAHundredKilobytes() throws IOException {
    readAlone("a.txt", "---\ntitle: " + "x".repeat(100_000) + "\n---\n" + BODY);
    assertThat(articles).isEmpty();
    assertThat(problems).singleElement().asString().contains("without an end in its first 64 KiB");
  }

  @Test
  void filesWithOneNameAreToldByTheirFolders() throws IOException {
    write("a/x.txt", BODY);
    write("a/x.md", BODY);
    write("b/x.txt", BODY);
    write("b/y.jsonl", "{\"text\": \"One thing.\"}\n");
    write("c/y.jsonl", "{\"text\": \"Another.\"}\n");
    read();
    assertThat(articles)
        .extracting(Article::file, Article::id)
        .containsExactly(
            tuple("a/x.md", "x"),
            tuple("a/x.txt", "a/x"),
            tuple("b/x.txt", "b/x"),
            tuple("b/y.jsonl", "y-1"),
            tuple("c/y.jsonl", "c/y-1"));
    assertThat(problems).isEmpty();
    assertThat(CorpusFolder.at(root).raw(articles.getLast())).contains("Another.");
  }

  @Test
  void filesWithOneNameInOneFolderAreToldByTheirExtensions() throws IOException {
    write("x.md", BODY);
    write("x.txt", BODY);
    read();
    assertThat(articles).extracting(Article::id).containsExactly("x", "x.txt");
    assertThat(problems).isEmpty();
  }

  @Test
  void twoFilesThatStateOneId() throws IOException {
    String line = "{\"id\": \"n7\", \"text\": \"One thing.\"}\n";
    write("a/x.jsonl", line);
    write("b/x.jsonl", line);
    read();
    assertThat(articles).extracting(Article::file).containsExactly("a/x.jsonl");
    assertThat(problems)
        .containsExactly(
            "b/x.jsonl, line 1: has the id “n7”, which a/x.jsonl, line 1 has already; give one of"
                + " them another id, or remove one");
  }

  /** Folders that look alike once what cannot be seen is taken out of their names. */
  @Test
  void foldersWithHostileNames() throws IOException {
    write("1/x.txt", BODY);
    write("2\u0001/x.txt", BODY);
    write("2\u0002/x.txt", BODY);
    write("2/x.txt", BODY);
    read();
    assertThat(articles).extracting(Article::id).containsExactly("x", "2/x", "2/x.txt");
    assertThat(problems).singleElement().asString().contains("has the id “x”");
  }

  @Test
  void twoLinesWithOneId() throws IOException {
    readAlone(
        "a.jsonl",
        "{\"id\": \"x\", \"text\": \"One thing.\"}\n{\"id\": \"x\", \"text\": \"Another.\"}\n");
    assertThat(articles).hasSize(1);
    assertThat(problems).singleElement().asString().startsWith("a.jsonl, line 2: has the id “x”");
  }

  @Test
  void aFileOfFiftyMegabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(root.resolve("big.txt").toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    write("a.txt", BODY);
    read();
    assertThat(articles).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "big.txt: is larger than 10 MiB, too large for one article; split it, one article a"
                + " file, or one a line in a .jsonl file");
  }

  @Test
  void aLineOfElevenMegabytes() throws IOException {
    readAlone("a.jsonl", "x".repeat(11 * 1024 * 1024) + "\n{\"text\": \"" + BODY + "\"}\n");
    assertThat(articles).extracting(Article::id).containsExactly("a-2");
    assertThat(problems)
        .containsExactly("a.jsonl, line 1: is a line longer than 10 MiB; write one article a line");
  }

  @Test
  void aBrokenLineAmongGoodOnes() throws IOException {
    readAlone(
        "news.jsonl",
        """
        {"_id": "n1", "title": "One", "text": "Rain fell on Leeds.", "metadata": {"publisher": "Crier", "published": "2019-03-04"}}
        {"_id": "n2", "title": "Two", "text":

        {"_id": "n4", "text": 7, "date": "4 March 2019", "authors": ["Ann Li"]}
        ["n5"]
        {"_id": "n6"}
        {"_id": "n7", "text": "Snow fell on Leeds.", "url": "https://example.com/2019/mar/05/snow"}
        """);
    assertThat(articles).extracting(Article::id).containsExactly("n1", "n4", "n7");
    assertThat(articles.get(0).publisher()).hasValue("Crier");
    assertThat(articles)
        .extracting(article -> article.publication().orElseThrow().iso())
        .containsExactly("2019-03-04", "2019-03-04", "2019-03-05");
    assertThat(articles.get(1).authors()).containsExactly("Ann Li");
    assertThat(problems).hasSize(3);
    assertThat(problems.get(0)).startsWith("news.jsonl, line 2: is not JSON, column ");
    assertThat(problems.get(1)).isEqualTo(MISSING_TEXT.formatted(5));
    assertThat(problems.get(2)).isEqualTo(MISSING_TEXT.formatted(6));
  }

  private static final String MISSING_TEXT =
      "news.jsonl, line %d: has no “text”; give the article's text there, as a string";

  @Test
  void aLineThatIsNotUtf8() throws IOException {
    byte[] bytes =
        "{\"text\": \"Z\u00fcrich.\"}\n{\"text\": \"Bern.\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    write("a.jsonl", bytes);
    read();
    assertThat(articles).extracting(Article::text).containsExactly("Bern.");
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("a.jsonl, line 1: is not UTF-8: byte 11");
  }

  @Test
  void linesInUtf16() throws IOException {
    write("a.jsonl", "\ufeff{\"text\": \"Bern.\"}\n{}\n".getBytes(StandardCharsets.UTF_16LE));
    read();
    assertThat(problems).containsExactly("a.jsonl: is UTF-16; save it as UTF-8");
  }

  @Test
  void controlCharactersAndEscapesStayOutOfArticlesAndMessages() throws IOException {
    write(
        "a.txt",
        "Rain\u0000 fell \u001b[31mon\u001b[0m Leeds\u202e.\u001b]0;title\u0007 It was\u0008 wet.");
    write("b.txt", "---\ntitle: \"a\\u001b[2Jb\"\npublished: \"\\u001b[2J x\"\n---\n" + BODY);
    read();
    assertThat(articles.getFirst().text()).isEqualTo("Rain fell on Leeds. It was wet.");
    assertThat(articles.getLast().title()).isEqualTo("ab");
    assertThat(problems).singleElement().asString().doesNotContain("\u001b");
  }

  @Test
  void nothingButFurniture() throws IOException {
    readAlone("a.txt", "Advertisement\n\nArticle content\n");
    assertThat(problems)
        .containsExactly("a.txt, line 1: holds no article text; add the text or remove the file");
  }

  @Test
  void aCycleOfLinksAndABrokenLink() throws IOException {
    write("a/a.txt", BODY);
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    Files.createSymbolicLink(root.resolve("gone.txt"), root.resolve("nowhere"));
    read();
    assertThat(articles).hasSize(1);
    assertThat(problems)
        .containsExactly(
            "a/loop: is a link to a folder that it is in; fix it or remove it from the corpus",
            "gone.txt: is a link to nothing; fix it or remove it from the corpus");
  }

  @Test
  void theRawTextIsTheFileAndOfJsonLinesTheLine() throws IOException {
    String page = "Advertisement\n\n" + BODY;
    write("a.txt", page);
    String line = "{\"id\": \"n2\", \"text\": \"" + BODY + "\"}";
    write("b.jsonl", "{\"id\": \"n1\", \"text\": \"x y.\"}\n" + line + "\n");
    read();
    CorpusFolder folder = CorpusFolder.at(root);
    assertThat(folder.raw(articles.getFirst())).isEqualTo(page);
    assertThat(folder.raw(articles.getLast())).isEqualTo(line);
  }

  @Test
  void noFileOutsideTheFolderIsRead() throws IOException {
    readAlone("a.txt", BODY);
    CorpusFile outside = new CorpusFile("../a.txt", 1, java.time.Instant.EPOCH);
    assertThatThrownBy(() -> CorpusFolder.at(root).sha256(outside))
        .hasMessageContaining("is not in the corpus folder");
  }

  @Test
  void changedContentShowsInTheDigest() throws IOException {
    write("a.txt", BODY);
    CorpusFolder folder = CorpusFolder.at(root);
    CorpusFile before = folder.list().files().getFirst();
    String digest = folder.sha256(before);
    assertThat(digest).hasSize(64).isEqualTo(folder.sha256(before));
    write("a.txt", BODY.replace("Monday", "Friday"));
    assertThat(folder.sha256(folder.list().files().getFirst())).isNotEqualTo(digest);
  }

  @Test
  void aFileThatIsGoneByTheTimeItIsRead() throws IOException {
    write("a.txt", BODY);
    CorpusFolder folder = CorpusFolder.at(root);
    CorpusFile file = folder.list().files().getFirst();
    Files.delete(root.resolve("a.txt"));
    List<CorpusEntry> entries = new ArrayList<>();
    folder.read(file, new ArticleIds(), entries::add);
    assertThat(entries).singleElement().isInstanceOf(Problem.class);
  }
}
