package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.evaluation.ReadingScores.Means;
import dateline.evaluation.ReadingSet.Asked;
import dateline.evaluation.ReadingSet.Paragraph;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingEvaluationTest {
  private static final ReadingSet SET =
      new ReadingSet(
          List.of(
              new Paragraph(
                  "Bridge",
                  "The mayor is Ada. It rained.",
                  List.of(
                      new Asked("1", "Who is mayor?", List.of("Ada", "Ada Li")),
                      new Asked("2", "Who is king?", List.of()))),
              new Paragraph(
                  "School",
                  "Omar Haddad is the head.",
                  List.of(
                      new Asked("3", "Who is head?", List.of("Omar Haddad")),
                      new Asked("4", "silence", List.of("Omar Haddad")),
                      new Asked("5", "invention", List.of("Omar Haddad"))))));

  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

  /** Quotes the first sentence and answers “Ada”; invents a quotation where it is asked to. */
  private static final class AlwaysAda implements Reader {
    @Override
    public Draft read(Question question, List<RankedPassage> passages) {
      Article article = passages.getFirst().passage().article();
      String words = article.text().substring(0, article.text().indexOf('.') + 1);
      ClaimedQuotation stands =
          ClaimedQuotation.of(new Quote(article, new Span(0, words.length())));
      ClaimedQuotation invented =
          new ClaimedQuotation(article.id(), "The moon is made of cheese.", Optional.empty());
      return switch (question.text()) {
        case "silence" -> new Draft(List.of(), "Nothing.", List.of());
        case "invention" -> new Draft(List.of(statement("Cheese.", invented)), "", List.of());
        default -> new Draft(List.of(statement(words, stands)), "", List.of());
      };
    }

    private static Draft.Statement statement(String text, ClaimedQuotation quotation) {
      return new Draft.Statement(text, List.of(quotation), 0.9, "Ada");
    }

    @Override
    public ReaderInfo info() {
      return ReaderInfo.extractive();
    }
  }

  /**
   * 1 is right; 2 should have been silence; of 3 the sentence is right and the words are wrong; 4
   * and 5, whose quotation does not pass, are silent.
   */
  @Test
  void scoresByAnswerableAndNot() {
    ReadingScores scores = new ReadingEvaluation(SET, done::add).given(new AlwaysAda());

    assertThat(scores.answerable()).isEqualTo(new Means(4, 0.25, 0.25, 0.5, 0.5));
    assertThat(scores.unanswerable()).isEqualTo(new Means(1, 0, 0, 0, 1));
    assertThat(scores.all()).isEqualTo(new Means(5, 0.2, 0.2, 0.4, 0.6));
    assertThat(done).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void everyCitationIsLookedUpInItsSource() {
    ReadingScores scores = new ReadingEvaluation(SET, done::add).given(new AlwaysAda());

    assertThat(scores.statements()).isEqualTo(3);
    assertThat(scores.citations()).isEqualTo(3);
    assertThat(scores.verified()).isEqualTo(3);
  }

  @Test
  void paragraphsBecomeArticlesALine() {
    assertThat(ReadingCorpus.jsonLines(SET).lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            """
            {"id":"paragraph-1","title":"Bridge","text":"The mayor is Ada. It rained."}\
            """);
  }
}
