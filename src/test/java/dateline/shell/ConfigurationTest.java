package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.shell.command.Arguments;
import dateline.shell.command.CommandLine;
import dateline.shell.command.Configuration;
import dateline.shell.command.ConfigurationFiles;
import dateline.shell.command.Failure;
import dateline.shell.command.Options;
import dateline.shell.command.UsageError;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Files of configuration: what they set, what prevails, and how their faults are told. */
class ConfigurationTest {
  @TempDir Path folder;

  private Configuration read(String here, String own) throws IOException {
    Path first = folder.resolve("here/dateline.yaml");
    Path last = folder.resolve("own/dateline.yaml");
    for (Path file : List.of(first, last)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, file.equals(first) ? here : own);
    }
    return ConfigurationFiles.read(List.of(first, folder.resolve("none.yaml"), last), last);
  }

  private Arguments asked(
      Configuration configuration, Map<String, String> environment, String... argv) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, out, new TerminalProbe(false, false, 80, false));
    CommandRegistry registry =
        new Commands(List.of(), "test", new FakeWorkspaces(folder), screen).registry();
    ParsedInput input = new CommandLine(registry).parse(List.of(argv));
    return new Arguments(
        configuration.added(input, registry.getCommandByName(input.commandName()), environment));
  }

  @Test
  void theNearerFileAndTheCommandLinePrevail() throws IOException {
    Configuration configuration =
        read("publisher: Leeds Post\n", "publisher: Other\ncorpus: clippings\n");
    Arguments given = asked(configuration, Map.of(), "ask", "who?");
    assertThat(given.value(Options.PUBLISHER)).contains("Leeds Post");
    assertThat(given.value(Options.CORPUS)).contains(folder.resolve("own/clippings").toString());
    assertThat(
            asked(configuration, Map.of(), "ask", "--publisher", "Mine", "who?")
                .value(Options.PUBLISHER))
        .contains("Mine");
    assertThat(given.text()).isEqualTo("who?");
  }

  @Test
  void aCorpusGoesByItsName() throws IOException {
    Configuration configuration =
        read("corpora:\n  port-aldous: news/aldous\n", "corpus: '@port-aldous'\n");
    String expected = folder.resolve("here/news/aldous").toString();
    assertThat(asked(configuration, Map.of(), "sources").value(Options.CORPUS)).contains(expected);
    assertThat(
            asked(configuration, Map.of(), "sources", "--corpus", "@port-aldous")
                .value(Options.CORPUS))
        .contains(expected);
    assertThatThrownBy(() -> asked(configuration, Map.of(), "sources", "--corpus", "@nowhere"))
        .isInstanceOf(UsageError.class)
        .hasMessage("no corpus is named “@nowhere”; dateline config lists them");
  }

  @Test
  void theAddressOfAProviderGoesWithItsModel() throws IOException {
    Configuration configuration =
        read("", "model: ollama:llama3.2\nbase-url: http://127.0.0.1:1\n");
    assertThat(options(asked(configuration, Map.of(), "ask", "who?")))
        .containsExactlyInAnyOrder("model", "base-url");
    assertThat(options(asked(configuration, Map.of(), "ask", "--model", "openai:x", "who?")))
        .containsExactly("model");
    Map<String, String> environment = Map.of("DATELINE_MODEL", "openai:x");
    assertThat(options(asked(configuration, environment, "ask", "who?"))).isEmpty();
  }

  private static List<String> options(Arguments given) {
    return given.input().options().stream().map(option -> option.longName()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corpus: a\\nmodle: b | line 2: unknown key “modle”; the keys are corpus, publisher,",
        "corpus: a\\ncorpus: b | line 2: “corpus” appears here twice",
        "corpora: a | line 1: corpora must be lines “name: folder”",
        "corpus: [a] | line 1: this needs a word or a text",
        "corpus: | line 1: this needs a word or a text",
        "- a | line 1: must consist of lines",
        "a: b: c | line 1: not YAML",
        "base-url: http://evil.example | line 1: base-url is allowed only in the file in your own",
        "index: opensearch:http://evil.example/x | line 1: index is allowed only in the file in"
            + " your own",
      })
  void aFaultIsToldWithItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n"), ""))
        .isInstanceOf(Failure.class)
        .message()
        .contains("here/dateline.yaml, " + message);
  }

  @Test
  void noFileAndAnEmptyOneSetNothing() throws IOException {
    assertThat(read("", "# nothing\n").entries()).isEmpty();
    assertThat(ConfigurationFiles.userFolder(Map.of("XDG_CONFIG_HOME", "/x")))
        .isEqualTo(Path.of("/x/dateline"));
    assertThat(ConfigurationFiles.userFolder(Map.of("XDG_CONFIG_HOME", "relative")))
        .isAbsolute()
        .asString()
        .endsWith(".config/dateline");
  }

  @Test
  void everyKeyIsDocumented() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/configuration.md"));
    assertThat(
            page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .filter(key -> !key.equals("corpora")))
        .containsExactlyElementsOf(Configuration.KEYS.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "index, opensearch:https://ann:s3cret@search1:9200/news,"
        + " opensearch:https://…@search1:9200/news",
    "base-url, http://ann:s3cret@h:1, http://…@h:1",
    "base-url, ann:s3cret@h:1, …@h:1",
    "base-url, https://h/v1?api_key=s3cret, https://h/v1?…",
    "base-url, https://ann:s3cret@h/v1?api_key=s3cret, https://…@h/v1?…",
    "base-url, https://h/v1?api_key=a@s3cret, https://…",
    "base-url, https://ann:a?s3cret@h/v1, https://…",
  })
  void configShowsNoSecretOfAnAddress(String key, String value, String shown) throws IOException {
    assertThat(configured(read("", key + ": " + value + "\n"), Map.of()))
        .contains(shown + "  (")
        .doesNotContain("s3cret");
  }

  @Test
  void configShowsWhatIsNoAddressAsItIs() throws IOException {
    assertThat(configured(read("publisher: a//b@c?d\n", ""), Map.of())).contains("a//b@c?d  (");
  }

  private static String configured(Configuration configuration, Map<String, String> environment) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, new StringWriter(), new TerminalProbe(false, false, 80, false));
    new ConfigCommand(screen, () -> configuration, environment)
        .run(new Arguments(ParsedInput.builder().commandName("config").build()));
    screen.flush();
    return out.toString();
  }

  @Test
  void configSaysWhatHoldsAndWhere() throws IOException {
    Configuration configuration = read("publisher: Leeds Post\ncorpora: {a: b}\n", "");
    assertThat(configured(configuration, Map.of("DATELINE_MODEL", "ollama:x")))
        .contains("publisher   Leeds Post  (" + folder.resolve("here/dateline.yaml") + ", line 1)")
        .contains("model       ollama:x  (DATELINE_MODEL)")
        .contains("@a          " + folder.resolve("here/b"))
        .contains("corpus      not set  (");
  }
}
