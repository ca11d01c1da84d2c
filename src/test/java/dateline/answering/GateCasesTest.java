package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the files of statements at the gate. */
class GateCasesTest {
  static Stream<GateCases.Case> cases() {
    return GateCases.KINDS.stream().flatMap(kind -> GateCases.read(kind).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theGateDoesAsTheRowSays(GateCases.Case row) {
    assertThat(row.holds()).as("%s", row.faults()).isTrue();
  }

  /** What strictness may cost: no more than four honest paraphrases of sixty. */
  @Test
  void honestParaphrasesPass() {
    List<GateCases.Case> dropped =
        GateCases.read("paraphrases").stream().filter(row -> !row.holds()).toList();

    assertThat(dropped).hasSizeLessThanOrEqualTo(4);
  }
}
