package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.model.Endpoint;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RemoteModel;
import dateline.prompt.Prompts;
import dateline.reading.Reader;
import dateline.reading.generative.GenerativeReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leaves a question does not wait for its model: before the reply, within it, in a pause. */
class LeavingTest {
  @ParameterizedTest
  @CsvSource({"STALL, false", "STALL, true", "BUSY, false", "BUSY, true"})
  void endsTheRequest(String how, boolean streaming) throws Exception {
    AtomicBoolean left = new AtomicBoolean();
    try (FakeServer server =
        new FakeServer(asked -> {
          left.set(true);
          return how.equals("STALL")
              ? Sent.says(asked, Draughts.honest()).cut(2, Sent.End.STALL)
              : Sent.error(429, Map.of("Retry-After", "50"), "{}");
        })) {
      Reader reader = reader(server, left);
      long start = System.nanoTime();

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> {
            if (streaming) {
              reader.read(Newsroom.QUESTION, Newsroom.passages(), _ -> {});
            } else {
              reader.read(Newsroom.QUESTION, Newsroom.passages());
            }
          });

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static Reader reader(FakeServer server, AtomicBoolean left) {
    ModelName name = ModelName.of("openai:fake").orElseThrow();
    Endpoint endpoint = Endpoint.of(name.provider(), Optional.of(server.url()), Map.of());
    ModelSettings settings =
        new ModelSettings(name, endpoint, Duration.ofSeconds(60), Duration.ofMillis(1));
    return new GenerativeReader(
        new RemoteModel(settings, () -> left::get), Prompts.of(Path.of("prompts")));
  }
}
