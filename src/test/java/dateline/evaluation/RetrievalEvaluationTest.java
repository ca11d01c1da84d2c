package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.Passage;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalEvaluationTest {
  private static final Collection COLLECTION =
      new Collection(
          Path.of("tiny"),
          "test",
          List.of(
              new Collection.Topic("q1", "Who?", Map.of("d1", 1)),
              new Collection.Topic("q2", "When?", Map.of("d0", 1))));

  private final List<Integer> asked = new ArrayList<>();

  private static RankedPassage passage(int article, int number, double score) {
    Article of = ArticleBuilder.of("d" + article).title("").file("x.txt").text("Text.").build();
    return new RankedPassage(
        new Passage(of, number, new Span(0, 5)), score, Optional.empty(), Optional.empty());
  }

  private Run run(Retriever retriever) {
    return new RetrievalEvaluation(COLLECTION, asked::add).run("it", retriever);
  }

  /** d1 stands second, behind two passages of d0: 1/2 for q1, 1 for q2. */
  @Test
  void aDocumentStandsWhereItsBestPassageStands() {
    Run run = run((_, _) -> List.of(passage(0, 3, 9), passage(0, 1, 8), passage(1, 0, 7)));

    assertThat(run.rankings().get("q1"))
        .containsExactly(new Run.Found("d0", 9), new Run.Found("d1", 7));
    assertThat(RetrievalScores.of(run, COLLECTION).means())
        .containsEntry("MRR@10", 0.75)
        .containsEntry("Recall@100", 1.0);
    assertThat(asked).containsExactly(1, 2);
  }

  /** Forty passages an article: the first 200 passages are of five articles. */
  @Test
  void asksForMorePassagesUntilThereAreAHundredDocuments() {
    Run run = run((_, k) -> IntStream.range(0, k).mapToObj(i -> passage(i / 20, i, -i)).toList());

    assertThat(run.documents("q1")).hasSize(100).startsWith("d0", "d1").endsWith("d99");
  }

  @Test
  void aQuestionForWhichNothingIsFoundCountsAsNothing() {
    Run run =
        run((query, _) -> query.text().equals("Who?") ? List.of(passage(1, 0, 1)) : List.of());

    assertThat(RetrievalScores.of(run, COLLECTION).means()).containsEntry("nDCG@10", 0.5);
  }
}
