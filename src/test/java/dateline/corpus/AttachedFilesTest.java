package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of reference managers whose articles stand in files of the corpus. */
class AttachedFilesTest {
  private static final String BODY =
      "The council of Sund sold its night ferry on Monday to the Nord Line, which means to keep the"
          + " crew of forty until the end of the year.";
  private static final String RECORD =
      """
      [{"type": "article-newspaper", "title": "Sund sells its ferry",
        "container-title": "Northern Mail", "author": [{"family": "Li", "given": "Ann"}],
        "URL": "https://northernmail.example/ferry", "issued": {"date-parts": [[2024, 3, 5]]},
        "abstract": "The ferry of Sund was sold.", %s}]
      """;

  @TempDir Path folder;
  private Path corpus;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    write("lib/files/12/ferry.txt", BODY);
  }

  private void write(String name, String text) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void read() throws Exception {
    articles.clear();
    problems.clear();
    CorpusFolder.at(corpus)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> articles.add(found.article());
            case Problem problem -> problems.add(problem.message());
          }
        });
  }

  private void assertIsArticleOfRecord() {
    assertThat(problems).isEmpty();
    assertThat(articles)
        .singleElement()
        .satisfies(article -> {
          assertThat(article.file()).isEqualTo("lib/files/12/ferry.txt");
          assertThat(article.text()).isEqualTo(BODY);
          assertThat(article.title()).isEqualTo("Sund sells its ferry");
          assertThat(article.publisher()).hasValue("Northern Mail");
          assertThat(article.authors()).containsExactly("Ann Li");
          assertThat(article.url()).hasValue("https://northernmail.example/ferry");
          assertThat(article.publication().orElseThrow().iso()).isEqualTo("2024-03-05");
          assertThat(article.annotations().marks()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"attachments\": [{\"title\": \"Text\", \"path\": \"files/12/ferry.txt\"}]",
        "\"attachments\": [\"files/12/ferry.txt\"]",
        "\"file\": \"files/12/ferry.txt\"",
        "\"file\": [\"files\\\\12\\\\ferry.txt\"]",
        "\"file\": \"Full Text:files/12/ferry.txt:text/plain\"",
        "\"file\": \"../lib/./files/12/ferry.txt\"",
        "\"attachments\": [{\"path\": \"files/12/ferry.txt\"}, \"https://x.example/ferry.html\"]"
      })
  void anAttachedFileIsTheArticleOfItsRecord(String attached) throws Exception {
    write("lib/export.json", RECORD.formatted(attached));
    read();
    assertIsArticleOfRecord();
  }

  @Test
  void soItIsInRisAndBibTex() throws Exception {
    String ris =
        """
        TY  - NEWS
        TI  - Sund sells its ferry
        AU  - Li, Ann
        T2  - Northern Mail
        DA  - 2024/03/05/
        UR  - https://northernmail.example/ferry
        L1  - files/12/ferry.txt
        ER  -\s
        """;
    write("lib/export.ris", ris);
    read();
    assertIsArticleOfRecord();
    Files.delete(corpus.resolve("lib/export.ris"));
    String bib =
        """
        @article{ferry, title = {Sund sells its ferry}, author = {Li, Ann},
          journal = {Northern Mail}, date = {2024-03-05},
          url = {https://northernmail.example/ferry},
          file = {Full Text\\: all:files/12/ferry.txt:text/plain}}
        """;
    write("lib/export.bib", bib);
    read();
    assertIsArticleOfRecord();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../secret.txt",
        "files/../../../secret.txt",
        "/etc/passwd",
        "file:///etc/passwd"
      })
  void aPathOutOfTheCorpusIsNamedAndNotFollowed(String path) throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "The secret of the council is kept here.");
    write("lib/export.json", RECORD.formatted("\"attachments\": [\"" + path + "\"]"));
    read();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("lib/export.json, line 1: has with “Sund sells its ferry” the file “" + path)
        .contains("lies outside the corpus folder");
    assertThat(articles).extracting(Article::text).doesNotContain("secret");
    assertThat(articles)
        .filteredOn(article -> article.file().endsWith(".json"))
        .extracting(Article::text)
        .containsExactly("The ferry of Sund was sold.");
  }

  @Test
  void aFileThatIsNotThereOrOfAnotherKindIsNamed() throws Exception {
    write(
        "lib/export.json",
        RECORD.formatted("\"attachments\": [\"files/9/a.pdf\", \"files/12/ferry.zip\"]"));
    read();
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).contains("“files/9/a.pdf”, which is not there");
    assertThat(problems.get(1)).contains("“files/12/ferry.zip”, which is in an unsupported");
  }

  @Test
  void theAbstractStandsInForAFileWithoutAnArticle() throws Exception {
    write("lib/files/12/ferry.txt", " \n");
    write("lib/export.json", RECORD.formatted("\"attachments\": [\"files/12/ferry.txt\"]"));
    read();
    assertThat(problems).singleElement().asString().contains("holds no article text");
    assertThat(articles)
        .singleElement()
        .satisfies(article -> {
          assertThat(article.text()).isEqualTo("The ferry of Sund was sold.");
          assertThat(article.file()).isEqualTo("lib/files/12/ferry.txt");
          assertThat(article.annotations().marks())
              .extracting(Mark::kind)
              .containsExactly(Mark.Kind.SUMMARY);
        });
  }

  @Test
  void anExportThatChangesMakesItsFilesChange() throws Exception {
    CorpusFolder opened = CorpusFolder.at(corpus);
    CorpusFile before = opened.list().files().getFirst();
    String digest = opened.sha256(before);
    write("lib/export.json", RECORD.formatted("\"file\": \"files/12/ferry.txt\""));
    Instant later = before.modified().plusSeconds(60);
    Files.setLastModifiedTime(corpus.resolve("lib/export.json"), FileTime.from(later));
    CorpusFile after = opened.list().files().getLast();
    assertThat(after.path()).isEqualTo(before.path());
    assertThat(after.modified()).isAfter(before.modified());
    assertThat(opened.sha256(after)).isNotEqualTo(digest);
  }
}
