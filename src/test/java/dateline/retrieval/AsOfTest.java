package dateline.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither words nor vectors find an article that was published after the bound. */
class AsOfTest {
  private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

  private final LetterModel model = new LetterModel();
  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void fiveArticles() throws IOException {
    write("old", "published: 2021-09-10", "The leaders spoke by telephone about trade.");
    write("eve", "published: 2021-12-31", "The leaders spoke by telephone about fish.");
    write("new", "published: 2022-01-01", "The leaders met in Bali and spoke about trade.");
    write("year", "published: 2021", "The leaders wrote letters about trade.");
    write("month", "published: 2022-01", "The leaders met about trade.");
    write("undated", "publisher: The Post", "The leaders met in Bali about trade.");
    CorpusIndex corpus = new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), model);
    index = corpus.open(Progress.NONE).passages();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<Retriever> retrievers() {
    return List.of(
        new LexicalRetriever(index),
        new VectorRetriever(index, model::question),
        new HybridRetriever(index, model::question));
  }

  private static Query until(String text, LocalDate day) {
    return new Query(text, Optional.empty(), Optional.of(day), Optional.empty());
  }

  private static List<String> found(Retriever retriever, Query query) {
    return retriever.retrieve(query, 20).stream()
        .map(ranked -> ranked.passage().article().id())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void withNoBoundAllAreFound() {
    assertThat(index.manifest().vectors()).isEqualTo(index.manifest().passages()).isEqualTo(6);
    assertThat(retrievers())
        .allSatisfy(retriever ->
            assertThat(found(retriever, Query.of("leaders trade")))
                .contains("old", "new", "year", "month", "undated"));
  }

  @Test
  void nothingLaterIsFoundByWordsOrByMeaning() {
    assertThat(retrievers())
        .allSatisfy(retriever ->
            assertThat(found(retriever, until("the leaders met in Bali about trade", DAY)))
                .containsExactly("eve", "old", "year"));
  }

  @Test
  void aWordOfALaterArticleAloneFindsNothing() {
    assertThat(found(new LexicalRetriever(index), until("Bali", DAY))).isEmpty();
    assertThat(found(new LexicalRetriever(index), Query.of("Bali"))).contains("new");
  }

  @Test
  void aMonthCountsOnlyWhenItIsOver() {
    assertThat(retrievers())
        .allSatisfy(retriever -> {
          assertThat(found(retriever, until("leaders trade", LocalDate.of(2022, 1, 30))))
              .doesNotContain("month");
          assertThat(found(retriever, until("leaders trade", LocalDate.of(2022, 1, 31))))
              .contains("month", "new");
        });
  }

  private void write(String id, String date, String text) throws IOException {
    Files.writeString(
        folder.resolve(id + ".md"), "---\ntitle: %s\n%s\n---\n\n%s\n".formatted(id, date, text));
  }
}
