package dateline.answering;

import static dateline.answering.AnswerValueTest.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.account.Corrections;
import dateline.article.Article;
import dateline.verification.Bibliography;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values that an answer had over time. */
class SeriesTest {
  private static final VerifiedStatement THREE =
      of("three", "The blast killed {three} people.", 3, 0.5);
  private static final VerifiedStatement SEVEN =
      of("seven", "Police say the blast killed {seven} people.", 4, 0.5);
  private static final VerifiedStatement AGAIN =
      of("again", "The toll of the blast is {seven}.", 5, 0.9);
  private static final VerifiedStatement NINE =
      of("nine", "The blast killed {nine} people, two hospital officials said.", 6, 0.6);

  private static VerifiedStatement of(String id, String marked, int day, double probability) {
    return account(id, marked, LocalDate.of(2024, 3, day), probability, "Paper " + id);
  }

  private static Series over(VerifiedStatement... accounts) {
    return Series.of(DateRanking.overTime(List.of(accounts)), new Bibliography());
  }

  @Test
  void tellsEachValueOnceWithItsDayAndWhoSaysSo() {
    assertThat(over(NINE, AGAIN, THREE, SEVEN).told())
        .isEqualTo(
            "three (3 March 2024) → seven, according to police (4 March 2024)"
                + " → nine, according to two hospital officials (6 March 2024)");
  }

  @Test
  void theNewestAnswersHoweverLikelyTheOthersAre() {
    DateRanking ranking = DateRanking.overTime(List.of(AGAIN, NINE));
    assertThat(ranking.prevailing()).containsExactly(NINE);
  }

  @Test
  void whatIsToldInOneWayIsNoSeries() {
    assertThat(over(SEVEN, AGAIN)).isEqualTo(Series.NONE);
    assertThatThrownBy(() -> new Series(over(THREE, SEVEN).points().subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one value is no series");
  }

  @Test
  void aCorrectedValueIsToldAsCorrected() {
    Article correction =
        of("fix", "{Correction}: The blast killed eight people, not nine.", 9, 0.5).article();
    Errata errata =
        Errata.obeyed(
            List.of(SEVEN, NINE),
            Corrections.in(correction.analysis()).stream()
                .map(c -> new Erratum(correction, c))
                .toList());
    DateRanking ranking = DateRanking.overTime(errata.standing()).and(errata.corrected());
    assertThat(Series.of(ranking, new Bibliography()).points())
        .extracting(Series.Point::corrected)
        .containsExactly(false, true, false);
  }
}
