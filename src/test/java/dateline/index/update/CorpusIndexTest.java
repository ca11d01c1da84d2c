package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.Problem;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusIndexTest {
  private final LetterModel model = new LetterModel();
  @TempDir private Path corpus;

  @BeforeEach
  void twoArticles() throws IOException {
    write("floods.md", "Floods in Cork", "2024-03-01", "The river rose. Cork was flooded.");
    write("strike.md", "Rail strike ends", "2023-05-02", "The trains ran again on Monday.");
  }

  @Test
  void isBuiltWhereItIsMissing() throws IOException {
    try (PassageIndex index = open(2, 0, 0)) {
      assertThat(index.manifest().articles()).isEqualTo(2);
      assertThat(index.manifest().vectors()).isEqualTo(index.manifest().passages()).isPositive();
      assertThat(index.sources(ArticleFilter.NONE))
          .extracting(SourceInfo::title)
          .containsExactly("Floods in Cork", "Rail strike ends");
    }
  }

  @Test
  void isNotWrittenWhereNothingChanged() throws IOException {
    open(2, 0, 0).close();
    int asked = model.asked();
    open(0, 0, 0).close();
    assertThat(model.asked()).isEqualTo(asked);
  }

  @Test
  void takesInWhatIsAddedChangedAndRemoved() throws IOException {
    open(2, 0, 0).close();
    write("vote.md", "Vote in Bern", "2024-06-01", "The council voted on Friday.");
    write("floods.md", "Floods in Kerry", "2024-03-01", "The river rose. Kerry was flooded.");
    Files.delete(corpus.resolve("strike.md"));
    try (PassageIndex index = open(1, 1, 1)) {
      assertThat(index.sources(ArticleFilter.NONE))
          .extracting(SourceInfo::title)
          .containsExactly("Floods in Kerry", "Vote in Bern");
      assertThat(index.horizon(ArticleFilter.NONE).orElseThrow().iso()).isEqualTo("2024-06-01");
    }
  }

  @Test
  void embedsOnlyWhatIsNew() throws IOException {
    open(2, 0, 0).close();
    int asked = model.asked();
    write("vote.md", "Vote in Bern", "2024-06-01", "The council voted on Friday.");
    Files.move(corpus.resolve("floods.md"), corpus.resolve("moved.md"));
    open(2, 0, 1).close();
    assertThat(model.asked()).isEqualTo(asked + 1);
  }

  /** The export stays as it is, and is read again for what it names. */
  @Test
  void anAttachedFileThatComesIsTheArticleOfItsRecord() throws IOException {
    Files.writeString(
        corpus.resolve("lib.json"),
        """
        [{"type": "article", "title": "A dam", "abstract": "The dam holds.", "file": "dam.txt"},
         {"type": "article", "title": "A mill", "abstract": "The mill turns.", "file": "mill.txt"}]
        """);
    assertAttached(update(), 3, 0, 0, "A dam", "A mill");
    Files.writeString(corpus.resolve("dam.txt"), "The dam above the town held all the night.");
    assertAttached(update(), 1, 1, 0, "A mill");
    assertAttached(update(), 0, 0, 0, "A mill");
    Files.delete(corpus.resolve("dam.txt"));
    assertAttached(update(), 0, 1, 1, "A dam", "A mill");
  }

  private OpenedIndex update() throws IOException {
    return new CorpusIndex(CorpusFolder.at(corpus), corpus.resolve(".dateline/index"), model)
        .open(Progress.NONE);
  }

  /**
   * @param missing the headlines of the records whose files are not there
   */
  private static void assertAttached(
      OpenedIndex opened, int added, int changed, int removed, String... missing) {
    try (PassageIndex index = opened.passages()) {
      IndexReport report = opened.report();
      assertThat(List.of(report.added(), report.changed(), report.removed()))
          .containsExactly(added, changed, removed);
      assertThat(report.problems()).hasSize(missing.length);
      for (int i = 0; i < missing.length; i++) {
        assertThat(report.problems().get(i).what()).contains(missing[i], "which is not there");
      }
      assertThat(index.manifest().articles()).isEqualTo(4);
      assertThat(index.sources(ArticleFilter.NONE))
          .extracting(SourceInfo::title)
          .contains("A dam", "A mill");
    }
  }

  @Test
  void horizonKeepsToTheFilter() throws IOException {
    try (PassageIndex index = open(2, 0, 0)) {
      ArticleFilter until2023 =
          new ArticleFilter(
              Optional.empty(), Optional.of(LocalDate.of(2023, 12, 31)), Optional.empty());
      assertThat(index.horizon(until2023).orElseThrow().iso()).isEqualTo("2023-05-02");
    }
  }

  private PassageIndex open(int added, int changed, int removed) throws IOException {
    CorpusFolder folder = CorpusFolder.at(corpus);
    OpenedIndex opened =
        new CorpusIndex(folder, corpus.resolve(".dateline/index"), model).open(Progress.NONE);
    IndexReport report = opened.report();
    assertThat(List.of(report.added(), report.changed(), report.removed()))
        .containsExactly(added, changed, removed);
    assertThat(report.problems()).extracting(Problem::message).isEmpty();
    assertThat(report.notes()).isEmpty();
    return opened.passages();
  }

  private void write(String file, String title, String published, String text) throws IOException {
    String article =
        "---\ntitle: %s\npublisher: The Post\npublished: %s\n---\n\n%s\n"
            .formatted(title, published, text);
    Files.writeString(corpus.resolve(file), article);
  }
}
