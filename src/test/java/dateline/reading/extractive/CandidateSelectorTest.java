package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.question.QuestionAnalysis;
import dateline.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sentences are given, of candidates whose evidence is made up for the purpose. */
class CandidateSelectorTest {
  /** Only the model's span counts: 0 is as likely as not. */
  private static final Calibration SPAN =
      new Calibration(new double[] {0, 5, 0, 0, 0, 0, 0, 0}, 0.26);

  @Test
  void aQuantityInAnotherUnitDoesNotPutOneRight() {
    assertThat(
            given(
                "How long is the Harrow bridge?",
                candidate("old", "The Harrow bridge is {2.3 kilometres} long.", 4, 1),
                candidate("new", "Repairs of the Harrow bridge take {ten weeks}.", 3, 1)))
        .containsExactly("old");
    assertThat(
            given(
                "How long is the Harrow bridge?",
                candidate("old", "The Harrow bridge is {2.3 kilometres} long.", 4, 1),
                candidate("new", "The Harrow bridge is {2.4 kilometres} long.", 3, 1)))
        .containsExactly("old", "new");
  }

  @Test
  void aQuantityOfAnotherEventDoesNotPutOneRight() {
    assertThat(
            given(
                "How many guests came to the ceremony?",
                candidate("old", "{Fifty} guests came to the ceremony.", 4, 1),
                candidate("new", "{Ninety} guests came to dinner.", 3, 0.5)))
        .containsExactly("old");
  }

  @Test
  void aWeakAsideDoesNotUnseatWhatTellsTheNewestState() {
    assertThat(
            given(
                "Who is the mayor of Lunde?",
                candidate("old", "{Ines Brandt} is the mayor.", 8, 1),
                candidate("new", "{Paul Ekman} spoke too.", -1, 0)))
        .containsExactly("old");
    assertThat(
            given(
                "Who is the mayor of Lunde?",
                candidate("old", "{Ines Brandt} is the mayor.", 8, 1),
                candidate("new", "{Paul Ekman} became mayor.", -1, 0.5)))
        .containsExactly("old", "new");
  }

  @Test
  void nothingIsGivenBelowTheThreshold() {
    assertThat(given("Who led Lunde?", candidate("old", "{Ines Brandt} led.", -6, 1))).isEmpty();
  }

  private static List<String> given(String question, Candidate... candidates) {
    QuestionAnalysis frame =
        QuestionAnalysis.of(
            question, ExtractiveReaderTest.vocabulary("The Harrow bridge in Lunde."), _ -> true);
    return new CandidateSelector(frame, SPAN)
        .of(List.of(candidates)).stream().map(likely -> likely.candidate().article().id()).toList();
  }

  /**
   * @param marked the sentence, what answers in braces
   */
  private static Candidate candidate(String id, String marked, double span, double core) {
    Span focus = new Span(marked.indexOf('{'), marked.indexOf('}') - 1);
    Article article = ExtractiveReaderTest.article(id, "", marked.replaceAll("[{}]", ""));
    return new Candidate(
        article,
        new Span(0, article.text().length()),
        focus,
        new Features(span, 0.6, 1, core, 1, 1, 0));
  }
}
