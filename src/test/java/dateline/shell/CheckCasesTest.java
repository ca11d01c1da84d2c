package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the files of drafts to check. */
class CheckCasesTest {
  @TempDir Path folder;

  static Stream<CheckCases.Case> cases() {
    return CheckCases.KINDS.stream().flatMap(kind -> CheckCases.read(kind).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSentencesComeToWhatTheRowSays(CheckCases.Case row) {
    assertThat(row.found(folder)).isEqualTo(row.verdicts());
  }
}
