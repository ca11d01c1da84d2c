package dateline.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  @Test
  void whereTheNewestIsAskedForItsPlaceByDateIsAPart() throws IOException {
    index.close();
    for (String id : List.of("1999-a", "2003-b", "2001-c")) {
      Files.writeString(
          folder.resolve(id + ".md"),
          "---\ntitle: Toll\npublished: %s\n---\n\nThe toll is known.\n"
              .formatted(id.substring(0, 4)));
    }
    index =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), model)
            .open(Progress.NONE)
            .passages();
    Query query =
        new Query("the toll now", Optional.empty(), Optional.empty(), Optional.empty(), true);
    Map<String, Double> newness = new TreeMap<>();
    for (RankedPassage passage : found(query)) {
      Explanation why = new Explanations(index).of(query, passage);
      double sum = why.parts().stream().mapToDouble(part -> part.weight() * part.value()).sum();
      assertThat(sum).isCloseTo(passage.score(), within(1e-9));
      assertThat(why.parts().getLast().name()).isEqualTo("newness");
      newness.put(passage.passage().article().id(), why.parts().getLast().value());
    }

    assertThat(newness)
        .isEqualTo(
            Map.of("a", 0.0, "b", 0.0, "c", 0.0, "1999-a", 0.0, "2001-c", 0.5, "2003-b", 1.0));
    assertThat(found(query).getFirst().passage().article().id()).isEqualTo("2003-b");
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
