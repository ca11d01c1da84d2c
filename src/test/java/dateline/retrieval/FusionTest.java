package dateline.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.retrieval.RankedPassage.Rank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores worked out by hand. */
class FusionTest {
  private static final Hit A = new Hit(1, "a", 0, 8);
  private static final Hit B = new Hit(2, "b", 0, 4);
  private static final Ranking NOTHING = new Ranking(List.of(), Map.of());

  private static Hit hit(int document, String id, double score) {
    return new Hit(document, id, 0, score);
  }

  /** 0.25 · 8/8 + 0.75 · 0.5 = 0.625 and 0.25 · 4/8 + 0.75 · 0.8 = 0.725. */
  @Test
  void theScoreIsAWeightedSum() {
    Ranking words = new Ranking(List.of(A, B), Map.of());
    Ranking meaning = new Ranking(List.of(hit(2, "b", 0.8), hit(1, "a", 0.5)), Map.of());

    List<Fusion.Fused> fused = Fusion.of(words, Map.of(), meaning, Map.of());

    assertThat(fused).extracting(f -> f.hit().id()).containsExactly("b", "a");
    assertThat(fused.getFirst().score()).isCloseTo(0.725, within(1e-12));
    assertThat(fused.getFirst().lexical()).contains(new Rank(2, 4));
    assertThat(fused.getFirst().vector()).contains(new Rank(1, 0.8));
    assertThat(fused.getLast().score()).isCloseTo(0.625, within(1e-12));
  }

  @Test
  void whatStandsInOneRankingAloneHasItsScoreInTheOther() {
    Ranking words = new Ranking(List.of(A), Map.of(2, 2.0));
    Ranking meaning = new Ranking(List.of(hit(2, "b", 0.6)), Map.of(1, 0.2));

    List<Fusion.Fused> fused = Fusion.of(words, Map.of(), meaning, Map.of());

    assertThat(fused).extracting(f -> f.hit().id()).containsExactly("b", "a");
    assertThat(fused.getFirst().lexical()).contains(new Rank(Rank.BEYOND, 2));
    assertThat(fused.getFirst().score()).isCloseTo(0.25 * 2 / 8 + 0.75 * 0.6, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.25 + 0.75 * 0.2, within(1e-12));
  }

  /** (4 + 0.3 · 20) / 10 = 1 and 8 / 10. */
  @Test
  void wordsNearEachOtherAddToBm25() {
    List<Fusion.Fused> fused =
        Fusion.of(new Ranking(List.of(A, B), Map.of()), Map.of(2, 20.0), NOTHING, Map.of());

    assertThat(fused).extracting(Fusion.Fused::hit).containsExactly(B, A);
    assertThat(fused.getFirst().score()).isCloseTo(0.25, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void noneOfTheWordsAddsNothing() {
    List<Fusion.Fused> fused =
        Fusion.of(NOTHING, Map.of(), new Ranking(List.of(hit(2, "b", 0.6)), Map.of()), Map.of());

    assertThat(fused).singleElement().extracting(Fusion.Fused::lexical).isEqualTo(Optional.empty());
    assertThat(fused.getFirst().score()).isCloseTo(0.45, within(1e-12));
  }

  /** It is taken for as far as the farthest, so that it is neither preferred nor lost for it. */
  @Test
  void aPassageWithoutAVector() {
    Ranking words = new Ranking(List.of(A, B), Map.of());
    Ranking meaning = new Ranking(List.of(hit(2, "b", 0.4)), Map.of());

    List<Fusion.Fused> fused = Fusion.of(words, Map.of(), meaning, Map.of());

    assertThat(fused.getFirst().hit()).isEqualTo(A);
    assertThat(fused.getFirst().score()).isCloseTo(0.25 + 0.75 * 0.4, within(1e-12));
    assertThat(fused.getFirst().vector()).isEmpty();
  }

  @Test
  void withoutVectorsTheOrderIsThatOfTheWords() {
    assertThat(Fusion.of(new Ranking(List.of(A, B), Map.of()), Map.of(), NOTHING, Map.of()))
        .extracting(Fusion.Fused::hit)
        .containsExactly(A, B);
  }

  /** 0.25 + 0.05 · 0 for A, 0.25 · 4/8 + 0.05 · 1 = 0.175 for B. */
  @Test
  void whatIsNewerHasItAdded() {
    Ranking words = new Ranking(List.of(A, B), Map.of());

    List<Fusion.Fused> fused = Fusion.of(words, Map.of(), NOTHING, Map.of(2, 1.0));

    assertThat(fused).extracting(Fusion.Fused::newness).containsExactly(0.0, 1.0);
    assertThat(fused.getFirst().score()).isCloseTo(0.25, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.175, within(1e-12));
  }

  @Test
  void tiesGoByArticleThenByPlace() {
    Ranking words =
        new Ranking(
            List.of(new Hit(5, "b", 0, 1), new Hit(4, "a", 2, 1), new Hit(3, "a", 1, 1)), Map.of());
    assertThat(Fusion.of(words, Map.of(), NOTHING, Map.of()))
        .extracting(fused -> fused.hit().document())
        .containsExactly(3, 4, 5);
  }
}
