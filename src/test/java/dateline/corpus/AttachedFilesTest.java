package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Mark;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.text.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "\"file\": \"Data:files/12/ferry.txt:text/plain\"",
        "\"file\": \"Snapshot:https://x.example/f.html:text/html;T:files/12/ferry.txt:text/plain\"",
        "\"file\": \"data:text/html;base64,PGh0bWw+\", \"attachments\": [\"files/12/ferry.txt\"]",
        "\"attachments\": [\"zotero://select/items/0_A\", \"files/12/ferry.txt\"]",
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
        .startsWith("lib/export.json, line 1: names for “Sund sells its ferry” the file “" + path)
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

  @Test
  void aFileThatComesOrGoesMakesItsExportChange() throws Exception {
    write("lib/export.json", RECORD.formatted("\"file\": \"files/13/dam.txt\""));
    CorpusFolder opened = CorpusFolder.at(corpus);
    CorpusFile export = opened.list().files().getFirst();
    String without = opened.sha256(export);
    write("lib/files/13/dam.txt", BODY);
    opened.list();
    assertThat(opened.sha256(export)).isNotEqualTo(without);
    assertThat(CorpusFolder.at(corpus).sha256(export)).isEqualTo(opened.sha256(export));
    Files.delete(corpus.resolve("lib/files/13/dam.txt"));
    opened.list();
    assertThat(opened.sha256(export)).isEqualTo(without);
  }

  @Test
  void exportsInTheFolderAndAboveMayNameAFile() {
    List<CorpusFile> files =
        Stream.of("a.ris", "lib/b.bib", "lib/files/c.json", "lib/d.jsonl", "other/e.ris")
            .map(path -> new CorpusFile(path, 1, Instant.EPOCH))
            .toList();
    assertThat(CorpusFolder.exportsAbove(files, List.of("lib/files/12/ferry.txt")))
        .extracting(CorpusFile::path)
        .containsExactly("a.ris", "lib/b.bib", "lib/files/c.json");
    assertThat(CorpusFolder.exportsAbove(files, List.of("x.txt")))
        .extracting(CorpusFile::path)
        .containsExactly("a.ris");
    assertThat(CorpusFolder.exportsAbove(files, List.of("lib/x.jsonl"))).isEmpty();
  }

  private Article only() {
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }

  /** An index reads a file again whose time is another; so whatever a record names gets one. */
  @ParameterizedTest
  @ValueSource(
      strings = {"lib/ferry.txt", "lib/2024/03/ferry.txt", "lib/files/a/files/12/ferry.txt"})
  void anAttachedFileMayStandAnywhereBelowItsExport(String path) throws Exception {
    Files.delete(corpus.resolve("lib/files/12/ferry.txt"));
    write(path, BODY);
    CorpusFolder opened = CorpusFolder.at(corpus);
    CorpusFile before = opened.list().files().getFirst();
    String digest = opened.sha256(before);
    String attached = path.substring("lib/".length());
    write("lib/export.json", RECORD.formatted("\"file\": \"" + attached + "\""));
    Files.setLastModifiedTime(
        corpus.resolve("lib/export.json"), FileTime.from(before.modified().plusSeconds(60)));
    read();
    assertThat(problems).isEmpty();
    assertThat(only().title()).isEqualTo("Sund sells its ferry");
    CorpusFile after =
        opened.list().files().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
    assertThat(after.modified()).isAfter(before.modified());
    assertThat(opened.sha256(after)).isNotEqualTo(digest);
  }

  @Test
  void anItemOfAnAgencyBesideAFileLeavesItsTime() throws Exception {
    CorpusFile before = CorpusFolder.at(corpus).list().files().getFirst();
    write("lib/item.json", "{\"uri\": \"urn:1\", \"headline\": \"Sund\"}");
    Files.setLastModifiedTime(
        corpus.resolve("lib/item.json"), FileTime.from(before.modified().plusSeconds(60)));
    assertThat(CorpusFolder.at(corpus).list().files()).contains(before);
  }

  @Test
  void aFileBesideTheFolderOfTheExportIsNamedAndItsAbstractRead() throws Exception {
    write("export/export.json", RECORD.formatted("\"file\": \"../lib/files/12/ferry.txt\""));
    read();
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("which lies outside the folder of the export");
    assertThat(articles).extracting(Article::text).contains(BODY, "The ferry of Sund was sold.");
  }

  @ParameterizedTest
  @CsvSource({
    "files/.12/ferry.txt, is hidden or passed over",
    "files/12/ferry.jsonl, is of a format with several articles in a file",
    "file:///nowhere/100%.txt, lies outside the corpus folder",
    "files/12/100%.txt, is not there",
    "file:///C:/lib/ferry.txt, is not there"
  })
  void whyAFileIsNotReadIsTold(String path, String why) throws Exception {
    write("lib/files/.12/ferry.txt", BODY);
    write("lib/files/12/ferry.jsonl", "{\"id\": \"a\", \"text\": \"The dam at Tarn holds.\"}\n");
    write("lib/export.json", RECORD.formatted("\"attachments\": [\"" + path + "\"]"));
    read();
    assertThat(problems).singleElement().asString().contains("“" + path + "”, which " + why);
    assertThat(articles).extracting(Article::text).contains("The ferry of Sund was sold.");
  }

  @Test
  void anAddressOfAFileMayHaveAPercentSignInIt() throws Exception {
    write("lib/files/12/100%.txt", BODY);
    Files.delete(corpus.resolve("lib/files/12/ferry.txt"));
    String address = "file://" + corpus.toAbsolutePath() + "/lib/files/12/100%.txt";
    write("lib/export.json", RECORD.formatted("\"file\": \"" + address + "\""));
    read();
    assertThat(problems).isEmpty();
    assertThat(only().title()).isEqualTo("Sund sells its ferry");
  }

  /** What the listing does not take is not opened either. */
  @Test
  void anExportThatIsPassedOverIsNotRead() throws Exception {
    write("lib/corpus.jsonl", "{\"_id\": \"d1\", \"text\": \"The dam at Tarn holds.\"}\n");
    write("lib/queries.jsonl", "{\"_id\": \"q1\", \"text\": \"Does it hold?\"}\n");
    write("lib/export.json", RECORD.formatted("\"file\": \"files/12/ferry.txt\""));
    read();
    assertThat(articles).extracting(Article::title).doesNotContain("Sund sells its ferry");
    assertThat(
            CorpusFolder.at(corpus)
                .sha256(new CorpusFile("lib/files/12/ferry.txt", 0, Instant.EPOCH)))
        .isEqualTo(Digest.of(new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aLinkedExportIsReadAndALinkToWhatTheKernelShowsIsNot() throws Exception {
    Path export = folder.resolve("export.json");
    Files.writeString(export, RECORD.formatted("\"file\": \"files/12/ferry.txt\""));
    Files.createSymbolicLink(corpus.resolve("lib/export.json"), export);
    read();
    assertIsArticleOfRecord();
    Files.delete(corpus.resolve("lib/export.json"));
    Path kernel = Path.of("/proc/self/mountinfo");
    Assumptions.assumeTrue(Files.exists(kernel));
    Files.createSymbolicLink(corpus.resolve("lib/x.json"), kernel);
    read();
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("a link to a pseudo-file of the kernel");
    assertThat(only().title()).isNotEqualTo("Sund sells its ferry");
  }

  @Test
  void theDigestIsOfWhatTheRecordSaysAndNotOfItsNumberOrTheExport() throws Exception {
    String record = RECORD.formatted("\"file\": \"files/12/ferry.txt\"");
    write("lib/export.json", record);
    CorpusFolder opened = CorpusFolder.at(corpus);
    CorpusFile file = opened.list().files().getLast();
    String digest = opened.sha256(file);
    Files.delete(corpus.resolve("lib/export.json"));
    String another =
        "[{\"type\": \"article-newspaper\", \"title\": \"A dam\", \"abstract\": \"It holds.\"},";
    write("lib/another.json", another + record.strip().substring(1));
    opened.list();
    assertThat(opened.sha256(file)).isEqualTo(digest);
    write("lib/another.json", another + record.strip().substring(1).replace("Ann", "Eva"));
    opened.list();
    assertThat(opened.sha256(file)).isNotEqualTo(digest);
  }

  @Test
  void aDamagedExportIsOpenedOnce() throws Exception {
    write("lib/files/12/dam.txt", BODY);
    Path export = corpus.resolve("lib/export.json.gz");
    Files.write(export, new byte[] {0x1f, (byte) 0x8b, 8, 0});
    CorpusFolder opened = CorpusFolder.at(corpus);
    List<CorpusFile> files = opened.list().files();
    opened.sha256(files.getLast());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      gzip.write(
          RECORD.formatted("\"file\": \"files/12/ferry.txt\"").getBytes(StandardCharsets.UTF_8));
    }
    Files.write(export, whole.toByteArray());
    String unknown = opened.sha256(files.getLast());
    opened.list();
    assertThat(opened.sha256(files.getLast())).isNotEqualTo(unknown);
  }

  @Test
  void whatIsWrongWithARecordWithAFileIsToldOnce() throws Exception {
    write(
        "lib/export.ris",
        "TY  - NEWS\nTI  - Sund sells its ferry\nDA  - 2024/02/31\nL1  - files/12/ferry.txt\n"
            + "ER  - \n");
    read();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("lib/export.ris, line 1: gives a date that does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry.docx", "ferry.txt.gz"})
  void theAbstractStandsInForAFileThatCannotBeRead(String name) throws Exception {
    Files.delete(corpus.resolve("lib/files/12/ferry.txt"));
    write("lib/files/12/" + name, "\0no document");
    write("lib/export.json", RECORD.formatted("\"file\": \"files/12/" + name + "\""));
    read();
    assertThat(problems).hasSize(1);
    assertThat(only().text()).isEqualTo("The ferry of Sund was sold.");
    assertThat(only().file()).isEqualTo("lib/files/12/" + name);
  }

  @Test
  void aFileThatStatesAnIdKeepsItAndGetsTheRest() throws Exception {
    Files.delete(corpus.resolve("lib/files/12/ferry.txt"));
    write("lib/files/12/ferry.md", "---\nid: sund-7\n---\n" + BODY);
    write("lib/export.json", RECORD.formatted("\"file\": \"files/12/ferry.md\""));
    read();
    assertThat(problems).isEmpty();
    assertThat(only().id()).isEqualTo("sund-7");
    assertThat(only().title()).isEqualTo("Sund sells its ferry");
    assertThat(only().publisher()).hasValue("Northern Mail");
  }

  @Test
  void aStatedHeadlineMayAlsoBeginTheAbstract() throws Exception {
    String record = RECORD.formatted("\"file\": \"files/12/ferry.txt\"");
    String abstracted = "\"abstract\": \"Sund sells its ferry to the Nord Line.\"";
    write(
        "lib/export.json",
        record.replace("\"abstract\": \"The ferry of Sund was sold.\"", abstracted));
    read();
    assertIsArticleOfRecord();
    write(
        "lib/export.json",
        record.replace("\"title\": \"Sund sells its ferry\"", "\"title\": \"\""));
    read();
    assertThat(only().title()).isNotEqualTo("The ferry of Sund was sold.");
  }
}
