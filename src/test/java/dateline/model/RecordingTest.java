package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.prompt.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  private static final ModelRequest ONE = new ModelRequest(new Prompt("s", "one"), true);
  private static final ModelRequest BUSY = new ModelRequest(new Prompt("s", "busy"), true);

  @TempDir Path folder;
  private Path file;
  private final ScriptedModel model =
      new ScriptedModel(prompt -> {
        if (prompt.user().equals("busy")) {
          throw new ModelException("it is busy");
        }
        return "“" + prompt.user() + "”\n";
      });

  @BeforeEach
  void setUp() {
    file = folder.resolve("replies.jsonl");
  }

  @Test
  void givesAgainWhatItRecordedFailuresIncluded() {
    RecordingModel recording = new RecordingModel(model, file);
    ModelReply reply = recording.reply(ONE);
    failure(recording);

    ReplayedModel replayed = new ReplayedModel(file, Optional.empty());

    assertThat(replayed.name()).isEqualTo(model.name());
    assertThat(replayed.reply(ONE)).isEqualTo(reply);
    assertThat(failure(replayed)).isEqualTo("it is busy");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void nobodyElseMayReadIt() throws IOException {
    new RecordingModel(model, file).reply(ONE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void asksOnceForTheSameAndAfreshInTheNextRunForWhatFailed() {
    RecordingModel first = new RecordingModel(model, file);
    first.reply(ONE);
    first.reply(ONE);
    failure(first);
    failure(first);
    assertThat(model.heard).hasSize(2);

    RecordingModel second = new RecordingModel(model, file);
    second.reply(ONE);
    failure(second);
    assertThat(model.heard).hasSize(3);
  }

  @Test
  void anUnknownRequestIsAnErrorOfOneLine() {
    new RecordingModel(model, file).reply(ONE);
    ReplayedModel replayed = new ReplayedModel(file, Optional.empty());
    ModelRequest plain = new ModelRequest(ONE.prompt(), false);

    assertThatExceptionOfType(ReplayException.class)
        .isThrownBy(() -> replayed.reply(plain))
        .withMessage(
            "%s: no reply of ollama:scripted is recorded for this request (%s…); record it with"
                    .formatted(file, plain.digest(model.name()).substring(0, 12))
                + " --record");
    assertThatExceptionOfType(ReplayException.class)
        .isThrownBy(() -> new ReplayedModel(file, ModelName.of("openai:other")).reply(ONE));
  }

  @Test
  void aFileThatIsNoneIsAnErrorOfOneLine() throws IOException {
    refused(": there is no such file; --record makes it");
    Files.writeString(file, "\n");
    refused(": it holds no recorded reply");
    Files.writeString(file, "\n{\"digest\": 3}\n");
    refused(", line 2: no recorded reply; it must be JSON as --record writes it");
    Files.write(file, new byte[] {(byte) 0xff});
    refused(": cannot be read as UTF-8 text");
  }

  private void refused(String message) {
    assertThatExceptionOfType(ReplayException.class)
        .isThrownBy(() -> new ReplayedModel(file, Optional.empty()))
        .withMessage(file + message);
  }

  private static String failure(LanguageModel failing) {
    try {
      failing.reply(BUSY);
      return "no failure";
    } catch (ModelException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
