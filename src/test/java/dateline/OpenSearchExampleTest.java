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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The examples for a cluster: the Compose file is YAML and has the version that the tests run, and
 * the units call commands and set variables that there are.
 */
class OpenSearchExampleTest {
  private static final Path FOLDER = Path.of("src/site/examples/opensearch");
  private static final Pattern CALL =
      Pattern.compile("^ExecStart=/opt/dateline/dateline (.*)$", Pattern.MULTILINE);
  private static final Pattern VARIABLE =
      Pattern.compile("^Environment=(OPENSEARCH_\\w+)=", Pattern.MULTILINE);
  private static final Pattern VERSION =
      Pattern.compile("<opensearch.version>(.*)</opensearch.version>");

  @ParameterizedTest
  @CsvSource({"dateline-index.service,index", "dateline-serve@.service,serve"})
  void everyCallIsOneThatTheProgramTakes(String unit, String command) throws Exception {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, out, new TerminalProbe(false, false, 80, false));
    Commands commands = new Commands(List.of(), "0", new FakeWorkspaces(Path.of("index")), screen);
    CommandLine line = new CommandLine(commands.registry());
    String text = Files.readString(FOLDER.resolve(unit));
    List<String> calls = CALL.matcher(text).results().map(call -> call.group(1)).toList();
    assertThat(calls).hasSize(1);
    List<String> words = List.of(calls.getFirst().replace("%i", "8642").split(" "));
    assertThat(line.parse(words).commandName()).isEqualTo(command);
    String page = Files.readString(Path.of("src/site/markdown/cluster.md"));
    assertThat(VARIABLE.matcher(text).results().map(set -> set.group(1)))
        .isNotEmpty()
        .allSatisfy(variable -> assertThat(page).contains("`" + variable + "`"));
  }

  @Test
  void theNodesAreOfTheVersionThatIsTested() throws Exception {
    var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    Map<String, Map<String, Map<String, Object>>> compose =
        new Yaml().load(Files.readString(FOLDER.resolve("docker-compose.yml")));
    Map<String, Map<String, Object>> nodes = compose.get("services");
    assertThat(nodes.values())
        .extracting(node -> node.get("image"))
        .containsOnly("opensearchproject/opensearch:" + version.group(1));
    assertThat(nodes.keySet()).as("an odd number that vote").containsExactly("one", "two", "three");
    assertThat(nodes.values())
        .allSatisfy(node ->
            assertThat(node.get("environment").toString())
                .contains("cluster.initial_cluster_manager_nodes=one,two,three"));
    assertThat(compose.get("volumes")).containsOnlyKeys(nodes.keySet());
  }
}
