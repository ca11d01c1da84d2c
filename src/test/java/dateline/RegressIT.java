package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** regress with the packaged program, as a process. */
class RegressIT {
  private static final String LATER =
      """
      ---
      title: Bridge closed again
      publisher: The Training Gazette
      published: 2024-09-02
      ---
      The town council closed the new river bridge on Sunday, after a crack was found.
      """;

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void corpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.copy(Path.of("src/main/training/bridge.md"), corpus.resolve("bridge.md"));
  }

  private ProcessBuilder program(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of("target/dateline/dateline.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private Ended regress(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("regress"));
    all.addAll(List.of(arguments));
    return Ended.of(program(all.toArray(String[]::new)));
  }

  private void suite(String cases) throws IOException {
    Files.writeString(
        folder.resolve("suite.yaml"),
        "name: Bridge\ncorpus: corpus\ntoday: 2026-11-25\ncases:\n" + cases.indent(2));
  }

  /** Asked how things stand, the newest account prevails: the article that arrives answers. */
  @Test
  void theAnswerFlipsBecauseAnArticleArrived() throws Exception {
    suite(
        "- {id: bridge, question: \"What has the town council done now?\", expect: [contains:"
            + " opened]}");
    assertThat(regress("suite.yaml", "--save", "base.json")).returns(0, Ended::status);

    Files.writeString(corpus.resolve("closed.md"), LATER);
    Ended ended = regress("suite.yaml", "--against", "base.json");

    assertThat(ended.out())
        .contains(
            "CHANGED bridge: The answer flipped because article “closed” was added: without it the"
                + " answer stays the same. Was “The town council opened the new river bridge")
        .contains("FAILED bridge (suite.yaml:5): expected contains “opened”");
    assertThat(ended).returns(4, Ended::status).returns("", Ended::err);
  }

  /** The command that a failed case names asks it alone. */
  @Test
  void theCommandOfAFailedCaseRuns() throws Exception {
    suite("- {id: bridge, question: \"who's on \\\"Mars\\\"?\", expect: [answered]}");
    String out = regress("suite.yaml").out();

    String command = out.lines().findFirst().orElseThrow().replaceAll(".*Alone: dateline ", "");
    // The shell splits the command that was printed, but not the folder of the program under test.
    List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\" " + command, "sh"));
    shell.addAll(program().command());
    Ended ended = Ended.of(new ProcessBuilder(shell).directory(folder.toFile()));

    assertThat(ended.err()).isEmpty();
    assertThat(ended).returns(3, Ended::status);
    assertThat(ended.out()).startsWith("The articles do not say.");
  }

  @Test
  void aRunThatIsKilledLeavesAReportOfWhatWasDone() throws Exception {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      cases.append(
          String.format(
              "- {id: c%d, question: \"Did the council open bridge %d on Monday?\", expect:"
                  + " [answered]}%n",
              i, i));
    }
    suite(cases.toString());
    Path report = folder.resolve("report.json");
    Process run =
        program("regress", "suite.yaml", "--json", "report.json", "--junit", "report.xml")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    try {
      for (int i = 0; i < 600 && asked(report) == 0; i++) {
        assertThat(run.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
        Thread.sleep(200);
      }
    } finally {
      run.destroyForcibly();
    }
    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(asked(report)).isBetween(1, 2999);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
    assertThat(json.path("whole").asBoolean()).isFalse();
    assertThat(json.at("/counts/notAsked").asInt()).isEqualTo(3000 - asked(report));
    assertThat(folder.resolve("report.xml")).content().endsWith("</testsuites>\n");
  }

  private static int asked(Path report) throws IOException {
    return Files.exists(report)
        ? JsonMapper.shared().readTree(Files.readString(report)).at("/suites/0/cases").size()
        : 0;
  }
}
