package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code ./dateline}, with the program that the build packaged. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("dateline").toAbsolutePath();

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void setUp() throws IOException {
    corpus = Files.createDirectory(folder.resolve("a corpus"));
    Files.copy(Path.of("src/main/training/bridge.md"), corpus.resolve("bridge.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "xx_XX.UTF-8", "tr_TR", ""})
  void argumentsGoThroughUnchangedWhateverTheLocale(String locale) throws Exception {
    String question = "  When did the council's “bridge” open? * $HOME \\ \"Müller\" 習近平 ";

    Ended ended =
        launch(
            LAUNCHER,
            Map.of("LC_ALL", locale),
            "ask",
            "--output",
            "json",
            question,
            "--corpus",
            "a corpus");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("When did the council's “bridge” open? * $HOME \\\\ \\\"Müller\\\" 習近平");
  }

  @Test
  void runsThroughASymbolicLinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("news"), LAUNCHER);

    Ended ended = launch(link, Map.of(), "ask", "when did Biden and Xi last meet");

    assertThat(ended).returns(0, Ended::status);
    assertThat(ended.out()).contains("Bali");
  }

  @Test
  void prefersTheCorpusOfTheCurrentFolder() throws Exception {
    Files.move(corpus, folder.resolve("corpus"));

    Ended ended = launch(LAUNCHER, Map.of(), "ask", "When did the council open the bridge?");

    assertThat(ended).returns(0, Ended::status);
    assertThat(ended.out()).contains("Monday", "The Training Gazette");
  }

  @Test
  void passesTheExitStatusOn() throws Exception {
    assertThat(
            launch(LAUNCHER, Map.of(), "ask", "Who won the chess match?", "--corpus", "a corpus"))
        .returns(3, Ended::status);
    assertThat(launch(LAUNCHER, Map.of(), "ask", "--no-such-option", "x"))
        .returns(2, Ended::status);
  }

  @Test
  void aJdkThatWillNotDoIsOneLine() throws Exception {
    Ended ended = launch(LAUNCHER, Map.of("DATELINE_JAVA", folder.toString()), "ask", "x");

    assertThat(ended)
        .isEqualTo(
            new Ended(
                1,
                "",
                "dateline: DATELINE_JAVA is "
                    + folder
                    + ", which is not the folder of a JDK 25 or newer\n"));
  }

  private Ended launch(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return Ended.of(builder);
  }
}
