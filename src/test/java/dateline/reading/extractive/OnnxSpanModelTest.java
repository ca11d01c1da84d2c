package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxSpanModelTest {
  private static final SpanModel MODEL = OnnxSpanModel.shipped();

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

  private static String answer(String question, String passage) {
    SpanScores scores = MODEL.score(question, List.of(passage)).getFirst();
    return scores.best(new Span(0, passage.length())).orElseThrow().span().of(passage);
  }
}
