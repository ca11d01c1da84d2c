package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Page furniture goes and article text stays, as {@code furniture.txt} says line by line. */
class BoilerplateRulesTest {

  @Test
  void theLinesThatRulesAreWrittenTo() throws IOException {
    assertThat(wrong(line -> !line.heldOut())).isEmpty();
  }

  @Test
  void nineOfTenLinesThatWereHeldOut() throws IOException {
    List<BoilerplateCase> heldOut =
        BoilerplateCase.all().stream().filter(BoilerplateCase::heldOut).toList();

    assertThat(wrong(BoilerplateCase::heldOut)).hasSizeLessThanOrEqualTo(heldOut.size() / 10);
  }

  private static List<BoilerplateCase> wrong(Predicate<BoilerplateCase> part) throws IOException {
    return BoilerplateCase.all().stream().filter(part).filter(line -> !line.holds()).toList();
  }
}
