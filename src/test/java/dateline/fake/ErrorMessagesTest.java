package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code error-messages.txt}, whose head tells its format. */
class ErrorMessagesTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/fake/error-messages.txt");

  static List<String> rows() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> line.startsWith("{")).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theWordsAreShownAndNothingElse(String row) throws IOException {
    int bar = row.lastIndexOf(" | ");
    Sent refusal = Sent.error(409, Map.of(), row.substring(0, bar));
    try (FakeServer server = new FakeServer(_ -> refusal)) {
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() ->
              MisbehaviourTest.answering(RefusalsTest.model(server, Wire.OPENAI))
                  .answer(Newsroom.QUESTION))
          .satisfies(e -> assertThat(e.getMessage()).endsWith(": " + row.substring(bar + 3)));
    }
  }
}
