package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Page furniture goes and article text stays, as {@code furniture.txt} says line by line. */
class FurnitureTest {

  @Test
  void theLinesThatRulesAreWrittenTo() throws IOException {
    assertThat(wrong(line -> !line.heldOut())).isEmpty();
  }

  @Test
  void nineOfTenLinesThatWereHeldOut() throws IOException {
    List<FurnitureCase> heldOut =
        FurnitureCase.all().stream().filter(FurnitureCase::heldOut).toList();

    assertThat(wrong(FurnitureCase::heldOut)).hasSizeLessThanOrEqualTo(heldOut.size() / 10);
  }

  private static List<FurnitureCase> wrong(Predicate<FurnitureCase> part) throws IOException {
    return FurnitureCase.all().stream().filter(part).filter(line -> !line.holds()).toList();
  }
}
