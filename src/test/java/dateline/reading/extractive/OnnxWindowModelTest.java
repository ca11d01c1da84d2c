package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxWindowModelTest {
  private static final WindowModel MODEL = OnnxWindowModel.shipped();

  @Test
  void findsTheSpanThatAnswers() {
    assertThat(
            answer(
                "Where did the ministers sign the treaty?",
                "The ministers signed the treaty in Oslo on Monday."))
        .isEqualTo("Oslo");
  }

  @Test
  void countsOffsetsInUtf16CodeUnits() {
    assertThat(
            answer(
                "Where did the ministers sign the treaty?",
                "🎉🎉 The ministers signed the treaty in Oslo on Monday."))
        .isEqualTo("Oslo");
  }

  @Test
  void tellsYesFromNo() {
    String question = "Was the treaty signed in Oslo?";
    WindowScores.Verdict yes = verdict(question, "The treaty was signed in Oslo on Monday.");
    WindowScores.Verdict no = verdict(question, "The treaty was not signed in Oslo.");
    assertThat(yes.isYes()).isTrue();
    assertThat(no.isYes()).isFalse();
  }

  @Test
  void reportsProbabilitiesThatAddUp() {
    WindowScores.Verdict verdict = verdict("Did it rain?", "The shops stayed open.");
    assertThat(verdict.yes() + verdict.no() + verdict.unsettled()).isEqualTo(1, within(1e-9));
    assertThat(verdict.unsettled()).isGreaterThan(Math.max(verdict.yes(), verdict.no()));
  }

  @Test
  void cutsWhatIsLongerThanItWasTrainedOn() {
    String window = "The ministers signed the treaty in Oslo. " + "It rained all day. ".repeat(200);
    WindowScores scores = MODEL.score("Where was it signed?", List.of(window)).getFirst();
    assertThat(scores.tokens()).hasSizeLessThan(224);
  }

  private static WindowScores.Verdict verdict(String question, String window) {
    return MODEL.score(question, List.of(window)).getFirst().verdict();
  }

  private static String answer(String question, String passage) {
    WindowScores scores = MODEL.score(question, List.of(passage)).getFirst();
    return scores.best(new Span(0, passage.length())).orElseThrow().span().of(passage);
  }
}
