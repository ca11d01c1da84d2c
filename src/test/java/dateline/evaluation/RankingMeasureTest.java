package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class RankingMeasureTest {
  private static final Map<String, Integer> JUDGED =
      Map.of("a", 2, "b", 1, "c", 1, "x", 0, "y", -1);

  /**
   * Gains 0, 1, 2 at places 1 to 3: 1 / log2 3 + 2 / log2 4 = 0.63093 + 1 = 1.63093. The best
   * ranking has 2, 1, 1: 2 + 0.63093 + 0.5 = 3.13093.
   */
  @Test
  void ndcgOfGradedJudgements() {
    assertThat(new Ndcg(10).of(List.of("x", "b", "a"), JUDGED))
        .isCloseTo(1.6309297535714573 / 3.1309297535714573, within(1e-12));
  }

  /** Cut at 2 the best ranking has 2 + 0.63093. */
  @Test
  void ndcgIsCutInTheIdealToo() {
    assertThat(new Ndcg(2).of(List.of("b", "a"), JUDGED))
        .isCloseTo((1 + 2 * 0.6309297535714573) / 2.6309297535714573, within(1e-12));
    assertThat(new Ndcg(2).of(List.of("a", "c", "b"), JUDGED)).isEqualTo(1);
  }

  @Test
  void whatIsNotJudgedOrJudgedBelowNothingGainsNothing() {
    assertThat(new Ndcg(10).of(List.of("y", "z"), JUDGED)).isZero();
    assertThat(new Ndcg(10).of(List.of(), JUDGED)).isZero();
  }

  /** Three documents are relevant; two of them stand among the first three. */
  @Test
  void recall() {
    List<String> ranking = List.of("x", "b", "a", "c");
    assertThat(new Recall(3).of(ranking, JUDGED)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(new Recall(1).of(ranking, JUDGED)).isZero();
    assertThat(new Recall(100).of(ranking, JUDGED)).isEqualTo(1);
  }

  @Test
  void reciprocalRank() {
    assertThat(new ReciprocalRank(10).of(List.of("x", "z", "c", "a"), JUDGED))
        .isCloseTo(1.0 / 3, within(1e-12));
    assertThat(new ReciprocalRank(2).of(List.of("x", "z", "c", "a"), JUDGED)).isZero();
    assertThat(new ReciprocalRank(10).of(List.of(), JUDGED)).isZero();
  }

  @Test
  void theUsualOnesAreNamedAsTheyAreWritten() {
    assertThat(RankingMeasure.USUAL)
        .extracting(RankingMeasure::name)
        .containsExactly("nDCG@10", "Recall@100", "MRR@10");
  }
}
