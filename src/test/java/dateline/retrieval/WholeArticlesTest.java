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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two articles begin alike, and one of them goes on to what else is asked for. */
class WholeArticlesTest {
  private static final String LEAD =
      "The minister spoke of tariffs at noon in the old town hall. "
          + "He took his time. ".repeat(25);

  private final LetterModel model = new LetterModel();
  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void twoArticles() throws IOException {
    write("a", "Then it snowed. ");
    write("b", "Then he saw the harbour. ");
    index =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), model)
            .open(Progress.NONE)
            .passages();
  }

  private void write(String id, String end) throws IOException {
    Files.writeString(
        folder.resolve(id + ".md"), "---\ntitle: Speech\n---\n\n" + LEAD + "\n\n" + end.repeat(25));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static List<String> first(Retriever retriever, String question) {
    return retriever.retrieve(Query.of(question), 20).stream()
        .filter(found -> found.passage().number() == 0)
        .map(found -> found.passage().article().id())
        .toList();
  }

  @Test
  void whatTheRestOfAnArticleSaysCountsForItsPassages() {
    Retriever lexical = new LexicalRetriever(index);
    Retriever hybrid = new HybridRetriever(index, model::question);

    assertThat(first(lexical, "tariffs")).containsExactly("a", "b");
    assertThat(first(lexical, "tariffs harbour")).containsExactly("b", "a");
    assertThat(first(hybrid, "tariffs")).containsExactly("a", "b");
    assertThat(first(hybrid, "tariffs harbour")).containsExactly("b", "a");
  }

  @Test
  void anExplanationTellsTheArticlesPart() {
    Query query = Query.of("tariffs harbour");
    for (RankedPassage found : new HybridRetriever(index, model::question).retrieve(query, 20)) {
      Explanation.Part article = new Explanations(index).of(query, found).parts().get(1);
      assertThat(article.name()).isEqualTo("article");
      assertThat(article.value()).isEqualTo(found.article()).isPositive().isLessThan(1);
    }
  }

  @Test
  void theFirstPassagesAreThoseOfTheWholeRanking() {
    Retriever lexical = new LexicalRetriever(index);
    List<RankedPassage> all = lexical.retrieve(Query.of("tariffs harbour minister"), 20);

    assertThat(lexical.retrieve(Query.of("tariffs harbour minister"), 2))
        .isEqualTo(all.subList(0, 2));
    assertThat(all)
        .isSortedAccordingTo((x, y) -> Double.compare(y.score(), x.score()))
        .extracting(found -> found.lexical().orElseThrow().rank())
        .startsWith(1, 2, 3);
  }
}
