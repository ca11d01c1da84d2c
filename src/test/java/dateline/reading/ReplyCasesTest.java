package dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code replies.txt}, streamed and not, and as the reply that mends. */
class ReplyCasesTest {
  static Stream<ReplyCases.Case> cases() {
    return ReplyCases.read().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReplyIsReadAsTheRowSays(ReplyCases.Case row) {
    assertThat(row.holds()).as("%s; mended %s", row.read(true), row.mended()).isTrue();
  }
}
