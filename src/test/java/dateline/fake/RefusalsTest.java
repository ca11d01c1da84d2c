package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.answering.Answer;
import dateline.answering.SourcedAnswering;
import dateline.model.Endpoint;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RemoteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code refusals.txt}, whose head tells its format, streamed and not. */
class RefusalsTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/fake/refusals.txt");
  private static final String PASSAGES = "passages ";

  /**
   * What a server refuses.
   *
   * @param refused keys of the request, or more than so many passages
   */
  record Refusal(Wire wire, String refused, int status, String body) {
    static Refusal of(String row) {
      String[] cell = row.split(" \\| ?", 4);
      Wire wire = Wire.valueOf(cell[0].toUpperCase(Locale.ROOT));
      return new Refusal(wire, cell[1], Integer.parseInt(cell[2]), cell[3]);
    }

    Sent reply(Asked asked) {
      return isRefused(asked)
          ? Sent.error(status, Map.of(), body)
          : Sent.says(asked, Draughts.honest());
    }

    private boolean isRefused(Asked asked) {
      if (!refused.startsWith(PASSAGES)) {
        return List.of(refused.split(" ")).stream().anyMatch(asked.json()::has);
      }
      int most = Integer.parseInt(refused.substring(PASSAGES.length()));
      return asked.said().contains("<passage " + (most + 1) + ", code");
    }
  }

  static List<Refusal> refusals() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.contains(" | ") && !line.startsWith("#"))
        .map(Refusal::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theServerIsAskedAgainWithoutAndAnswers(Refusal refusal) throws IOException {
    try (FakeServer server = new FakeServer(refusal::reply)) {
      SourcedAnswering whole = MisbehaviourTest.answering(model(server, refusal.wire()));
      SourcedAnswering streamed = MisbehaviourTest.answering(model(server, refusal.wire()));
      assertThat(whole.answer(Newsroom.QUESTION)).isInstanceOf(Answer.Answered.class);
      assertThat(streamed.answer(Newsroom.QUESTION, _ -> {})).isInstanceOf(Answer.Answered.class);
    }
  }

  static RemoteModel model(FakeServer server, Wire wire) {
    ModelName name = ModelName.of(wire.provider() + ":fake").orElseThrow();
    Endpoint endpoint =
        Endpoint.of(
            name.provider(), Optional.of(server.url()), Map.of("ANTHROPIC_API_KEY", "sk-test-1"));
    return new RemoteModel(
        new ModelSettings(name, endpoint, Duration.ofSeconds(20), Duration.ofMillis(1)),
        () -> () -> false);
  }
}
