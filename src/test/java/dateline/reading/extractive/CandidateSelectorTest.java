package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.question.TemporalFocus;
import dateline.reading.Level;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which sentences are given, of candidates whose probabilities are made up for the purpose. */
class CandidateSelectorTest {
  private static final double[] NONE = new double[Features.NAMES.size()];
  private static final Calibration CALIBRATION = new Calibration(NONE, NONE, 0.7, 0.4, 0.6);

  @Test
  void givesEachArticlesLikeliest() {
    assertThat(
            given(
                TemporalFocus.ONE,
                candidate("one", "Ines Brandt is the mayor.", 0.9),
                candidate("one", "Paul Ekman was the mayor.", 0.8),
                candidate("two", "The mayor is Ines Brandt.", 0.5)))
        .containsExactly("Ines Brandt is the mayor.", "The mayor is Ines Brandt.");
  }

  @Test
  void givesSeveralOfAnArticleWhereSeveralAreAskedFor() {
    assertThat(
            given(
                TemporalFocus.SEVERAL,
                candidate("one", "Ines Brandt came.", 0.9),
                candidate("one", "Paul Ekman came.", 0.8)))
        .hasSize(2);
  }

  @Test
  void givesNothingThatIsLessLikelyThanWhatMayAnswer() {
    assertThat(given(TemporalFocus.ONE, candidate("one", "Ines Brandt led.", 0.39))).isEmpty();
  }

  @Test
  void givesWhatIsLessLikelyWhereEveryValueToldAnswers() {
    List<Candidate> told =
        new CandidateSelector(CALIBRATION, TemporalFocus.ONE, true)
            .of(
                List.of(
                    candidate("one", "The toll was seven.", 0.5),
                    candidate("two", "The toll was three.", 0.25),
                    candidate("three", "The toll road was closed.", 0.1)));
    assertThat(told)
        .extracting(Candidate::text)
        .containsExactly("The toll was seven.", "The toll was three.");
  }

  @Test
  void keepsALessLikelyAccountOfAnotherArticleBesideOneThatAnswers() {
    CandidateSelector selector = new CandidateSelector(CALIBRATION, TemporalFocus.ONE, false);
    List<Candidate> given =
        selector.of(
            List.of(
                candidate("one", "The toll was seven.", 0.8),
                candidate("one", "The toll road was closed.", 0.35),
                candidate("two", "The toll was three.", 0.35),
                candidate("three", "A toll is due.", 0.2)));
    assertThat(given)
        .extracting(Candidate::text)
        .containsExactly("The toll was seven.", "The toll was three.");
    assertThat(given).extracting(selector::level).containsExactly(Level.ANSWERS, Level.BESIDE);
  }

  private static List<String> given(TemporalFocus focus, Candidate... candidates) {
    return new CandidateSelector(CALIBRATION, focus, false)
        .of(List.of(candidates)).stream().map(Candidate::text).toList();
  }

  private static Candidate candidate(String id, String sentence, double probability) {
    Article article = ExtractiveReaderTest.article(id, "", sentence);
    Span whole = new Span(0, sentence.length());
    return new Candidate(
        article,
        whole,
        whole,
        new Span(0, 4),
        Optional.empty(),
        new Features(0, 0, 1),
        probability);
  }
}
