package dateline.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.index.FoundPassage;
import dateline.index.FoundPassage.Place;
import dateline.index.FoundPassage.Score;
import dateline.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Scores worked out by hand. */
class FusionTest {
  private static final Optional<Score> NONE = Optional.empty();
  private static final FoundPassage A = found("a", 0, score(1, 8), 0, NONE);
  private static final FoundPassage B = found("b", 0, score(2, 4), 0, NONE);

  private static Optional<Score> score(int rank, double value) {
    return Optional.of(new Score(rank, value));
  }

  private static FoundPassage found(
      String article, int number, Optional<Score> words, double near, Optional<Score> meaning) {
    return found(new Place(article, number), words, near, 0, meaning);
  }

  private static FoundPassage found(
      Place place, Optional<Score> words, double near, double whole, Optional<Score> meaning) {
    return new FoundPassage(
        place, new Span(0, 1), words, near, whole, meaning, OptionalLong.empty(), "");
  }

  private static List<Fusion.Fused> fused(FoundPassage... found) {
    return Fusion.of(List.of(found), Map.of());
  }

  /** 0.25 · 8/8 + 0.75 · 0.5 = 0.625 and 0.25 · 4/8 + 0.75 · 0.8 = 0.725. */
  @Test
  void theScoreIsAWeightedSum() {
    FoundPassage b = found("b", 0, score(2, 4), 0, score(1, 0.8));
    List<Fusion.Fused> fused = fused(found("a", 0, score(1, 8), 0, score(2, 0.5)), b);

    assertThat(fused).extracting(f -> f.found().place().article()).containsExactly("b", "a");
    assertThat(fused.getFirst().score()).isCloseTo(0.725, within(1e-12));
    assertThat(fused.getFirst().found()).isEqualTo(b);
    assertThat(fused.getLast().score()).isCloseTo(0.625, within(1e-12));
  }

  @Test
  void whatStandsInOneRankingAloneHasItsScoreInTheOther() {
    List<Fusion.Fused> fused =
        fused(
            found("a", 0, score(1, 8), 0, score(Score.BEYOND, 0.2)),
            found("b", 0, score(Score.BEYOND, 2), 0, score(1, 0.6)));

    assertThat(fused).extracting(f -> f.found().place().article()).containsExactly("b", "a");
    assertThat(fused.getFirst().score()).isCloseTo(0.25 * 2 / 8 + 0.75 * 0.6, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.25 + 0.75 * 0.2, within(1e-12));
  }

  /** (4 + 0.3 · 20) / 10 = 1 and 8 / 10. */
  @Test
  void wordsNearEachOtherAddToBm25() {
    FoundPassage near = found("b", 0, score(2, 4), 20, NONE);
    List<Fusion.Fused> fused = fused(A, near);

    assertThat(fused).extracting(Fusion.Fused::found).containsExactly(near, A);
    assertThat(fused.getFirst().score()).isCloseTo(0.25, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.2, within(1e-12));
  }

  /** (4 + 6) / 10 = 1 and 8 / 10; 0.6 of the one is its article's. */
  @Test
  void theWholeArticleAddsToBm25() {
    FoundPassage whole = found(new Place("b", 0), score(2, 4), 0, 6, NONE);
    List<Fusion.Fused> fused = fused(A, whole);

    assertThat(fused).extracting(Fusion.Fused::found).containsExactly(whole, A);
    assertThat(fused).extracting(Fusion.Fused::article).containsExactly(0.6, 0.0);
    assertThat(fused.getFirst().score()).isCloseTo(0.25, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void noneOfTheWordsAddsNothing() {
    assertThat(fused(found("b", 0, NONE, 0, score(1, 0.6))).getFirst().score())
        .isCloseTo(0.45, within(1e-12));
  }

  /** It is taken for as far as the farthest, so that it is neither preferred nor lost for it. */
  @Test
  void aPassageWithoutAVector() {
    List<Fusion.Fused> fused = fused(A, found("b", 0, score(2, 4), 0, score(1, 0.4)));

    assertThat(fused.getFirst().found()).isEqualTo(A);
    assertThat(fused.getFirst().score()).isCloseTo(0.25 + 0.75 * 0.4, within(1e-12));
  }

  @Test
  void withoutVectorsTheOrderIsThatOfTheWords() {
    assertThat(fused(A, B)).extracting(Fusion.Fused::found).containsExactly(A, B);
  }

  /** 0.25 + 0.05 · 0 for A, 0.25 · 4/8 + 0.05 · 1 = 0.175 for B. */
  @Test
  void whatIsNewerHasItAdded() {
    List<Fusion.Fused> fused = Fusion.of(List.of(A, B), Map.of(B.place(), 1.0));

    assertThat(fused).extracting(Fusion.Fused::newness).containsExactly(0.0, 1.0);
    assertThat(fused.getFirst().score()).isCloseTo(0.25, within(1e-12));
    assertThat(fused.getLast().score()).isCloseTo(0.175, within(1e-12));
  }

  @Test
  void tiesGoByArticleThenByPlace() {
    assertThat(
            fused(
                found("b", 0, score(1, 1), 0, NONE),
                found("a", 2, score(2, 1), 0, NONE),
                found("a", 1, score(3, 1), 0, NONE)))
        .extracting(fused -> fused.found().place())
        .containsExactly(new Place("a", 1), new Place("a", 2), new Place("b", 0));
  }
}
