package dateline.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.corpus.CorpusFolder;
import dateline.index.CorpusIndex;
import dateline.index.LetterModel;
import dateline.index.PassageIndex;
import dateline.index.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of an explanation add up to the score that they explain. */
class ExplanationsTest {
  private final LetterModel model = new LetterModel();
  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void threeArticles() throws IOException {
    Files.writeString(folder.resolve("a.md"), "---\ntitle: Leaders\n---\n\nThey met in Bali.\n");
    Files.writeString(folder.resolve("b.md"), "---\ntitle: Trade\n---\n\nLeaders spoke of fish.\n");
    Files.writeString(folder.resolve("c.md"), "---\ntitle: Rain\n---\n\nIt rained in Leeds.\n");
    index =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), model)
            .open(Progress.NONE)
            .passages();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<RankedPassage> found(Query query) {
    return new HybridRetriever(index, model::question).retrieve(query, 10);
  }

  @Test
  void thePartsAddUpToTheScoreAndTheWordsToBm25() {
    Query query = Query.of("Did the leader meet in Bali over fish?");
    for (RankedPassage passage : found(query)) {
      Explanation why = new Explanations(index).of(query, passage);
      double sum = why.parts().stream().mapToDouble(part -> part.weight() * part.value()).sum();
      double bm25 = why.words().stream().mapToDouble(Explanation.Word::score).sum();

      assertThat(sum).isCloseTo(passage.score(), within(1e-9));
      assertThat(bm25)
          .isCloseTo(passage.lexical().map(RankedPassage.Rank::score).orElse(0.0), within(1e-4));
    }
  }

  /** “leader” is met by “Leaders”, and “balli”, which no article has, stands for “bali”. */
  @Test
  void theWordsAreThoseOfTheQuestion() {
    Query query = Query.of("Where did the leader, in balli?");
    RankedPassage bali =
        found(query).stream()
            .filter(passage -> passage.passage().article().id().equals("a"))
            .findFirst()
            .orElseThrow();

    assertThat(new Explanations(index).of(query, bali).words())
        .extracting(Explanation.Word::word)
        .containsExactly("leader", "balli");
  }

  @Test
  void everyPassageHasBothScoresWhicheverRankingFoundIt() {
    assertThat(found(Query.of("leaders")))
        .hasSize(3)
        .allSatisfy(passage -> assertThat(passage.vector()).isPresent());
  }
}
