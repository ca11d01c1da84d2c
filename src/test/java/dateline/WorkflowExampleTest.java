package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.Commands;
import dateline.shell.FakeWorkspaces;
import dateline.shell.command.CommandLine;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The workflow is YAML, calls commands and options that there are, and grants no more than reading.
 */
class WorkflowExampleTest {
  private static final Path FILE = Path.of("src/site/examples/github/dateline.yml");
  private static final Pattern CALL =
      Pattern.compile("\\bdateline ((?:index|regress|check) [^|<\n]*)");

  @Test
  void everyCallIsOneThatTheProgramTakes() throws Exception {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, out, new TerminalProbe(false, false, 80, false));
    Commands commands = new Commands(List.of(), "0", new FakeWorkspaces(Path.of("index")), screen);
    CommandLine line = new CommandLine(commands.registry());
    List<String> calls =
        CALL.matcher(Files.readString(FILE)).results().map(call -> call.group(1)).toList();
    assertThat(calls).hasSize(3);
    assertThat(calls)
        .allSatisfy(call -> {
          String words = call.replaceAll("\\|\\| .*", "").strip();
          assertThat(line.parse(List.of(words.split("\\s+"))).commandName())
              .isEqualTo(words.split(" ")[0]);
        });
  }

  @Test
  void itMayReadAndNoMore() throws Exception {
    Map<String, Object> workflow = new Yaml().load(Files.readString(FILE));
    assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(workflow).containsKey("jobs");
  }
}
