package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.reading.Level;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Calibration SHIPPED = Calibration.shipped();

  @Test
  void tellsThreeLevelsApart() {
    assertThat(SHIPPED.level(SHIPPED.answers())).contains(Level.ANSWERS);
    assertThat(SHIPPED.level(SHIPPED.mayAnswer())).contains(Level.MAY_ANSWER);
    assertThat(SHIPPED.level(SHIPPED.mayAnswer() - 0.01)).isEmpty();
  }

  @Test
  void isSurerOfWhatTheModelIsSurerOf() {
    assertThat(SHIPPED.ofSpan(features(6))).isGreaterThan(SHIPPED.ofSpan(features(-6)));
    assertThat(SHIPPED.ofVerdict(features(6))).isGreaterThan(SHIPPED.ofVerdict(features(-6)));
  }

  @Test
  void refusesLevelsInTheWrongOrder() {
    double[] none = new double[Features.NAMES.size()];
    assertThatThrownBy(() -> new Calibration(none, none, 0.3, 0.6, 0.6))
        .hasMessageContaining("answers=0.3, mayAnswer=0.6");
  }

  private static Features features(double model) {
    return new Features(model, 0, 1);
  }
}
