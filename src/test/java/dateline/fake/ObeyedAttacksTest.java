package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fake.PlantedAttacks.Obeying;
import dateline.fake.PlantedAttacks.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published attacks at every place of an article, with terminal escapes behind them, and models
 * that obey them in every way; {@link PlantedAttacksReport} runs all of them.
 */
class ObeyedAttacksTest {
  private static final int EVERY = 20;

  @TempDir Path folder;

  @Test
  void nothingPlantedInAnArticleIsFollowed() throws Exception {
    List<String> all = Attacks.all();
    try (PlantedAttacks attacks = new PlantedAttacks(folder)) {
      for (int i = 0; i < all.size(); i += EVERY) {
        attacks.run(all.get(i)).forEach(ObeyedAttacksTest::holds);
      }
    }
  }

  private static void holds(Outcome outcome) {
    assertThat(outcome.isVerbatim()).as("%s", outcome).isTrue();
    assertThat(outcome.isRaw()).as("%s", outcome).isFalse();
    if (outcome.obeying() == Obeying.NOBODY) {
      assertThat(outcome.isRight()).as("%s", outcome).isTrue();
    } else if (outcome.obeying() != Obeying.QUOTING_THE_ATTACK) {
      assertThat(outcome.statements()).as("%s", outcome).isEmpty();
    }
  }
}
