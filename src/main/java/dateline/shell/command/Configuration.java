package dateline.shell.command;

import dateline.text.Characters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * What holds where the command line says nothing, out of the files {@value #FILE}: of the current
 * folder, of the launcher's, and of the user's configuration folder. The first that has a key
 * prevails.
 *
 * @param entries by key; the name of a corpus has {@code @} in front of it
 * @param looked the files that were looked for
 */
public record Configuration(Map<String, Entry> entries, List<Path> looked) {
  static final String FILE = "dateline.yaml";

  /** Nothing is configured. */
  public static final Configuration NONE = new Configuration(Map.of(), List.of());

  /** The keys, each the name of the option that it stands for, and what it is for. */
  public static final Map<String, String> KEYS = keys();

  public static final String CORPORA = "corpora";
  private static final String MODEL = "model";

  /** Where keys of providers are sent, so a folder of articles must not say it. */
  public static final String BASE_URL = "base-url";

  /** An index that others share: who may ask it is who a folder of articles must not send there. */
  public static final String INDEX = "index";

  /** Fills the index with a collection of its own, which must not go into a configured one. */
  private static final String EVALUATE = "evaluate";

  /** The keys that may stand in the user's own file alone. */
  public static final Set<String> OWN = Set.of(BASE_URL, INDEX);

  /** The keys that name a folder. */
  public static final Set<String> PATHS = Set.of("corpus", "prompts");

  public Configuration {
    entries = Map.copyOf(entries);
    looked = List.copyOf(looked);
  }

  /** A value and where it stands. */
  public record Entry(String value, Path file, int line) {}

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("corpus", "the folder of articles, or @NAME of one of the corpora");
    keys.put("publisher", "only articles of this publisher");
    keys.put("reader", "extractive or model");
    keys.put("model", "the language model, PROVIDER:NAME");
    keys.put(BASE_URL, "where the model's provider is; in the user's own file alone");
    keys.put("timeout", "how long a model's reply may take, in seconds");
    keys.put("prompts", "the folder of the prompts");
    keys.put(INDEX, "an index in OpenSearch, opensearch:URL; in the user's own file alone");
    return keys;
  }

  /**
   * A parsed line with what is configured and its command knows and it does not say itself. The
   * address of a provider goes with the configured model alone, since a key of another provider
   * would be sent there.
   *
   * @param environment a model that it names prevails over one that is configured
   * @throws UsageError where it names a corpus that there is not
   */
  public ParsedInput added(ParsedInput input, Command command, Map<String, String> environment) {
    Arguments given = new Arguments(input);
    boolean otherModel =
        environment.containsKey(ReaderOptions.VARIABLE) || given.has(option(MODEL, ""));
    List<CommandOption> options = new ArrayList<>();
    for (CommandOption option : command.getOptions()) {
      String name = option.longName();
      boolean left =
          otherModel && (name.equals(MODEL) || name.equals(BASE_URL))
              || name.equals(INDEX) && command.getName().equals(EVALUATE);
      if (!left && !given.has(option)) {
        value(name).ifPresent(value -> options.add(option(name, value)));
      }
    }
    options.addAll(input.options());
    ParsedInput.Builder builder = ParsedInput.builder().commandName(input.commandName());
    options.forEach(option -> builder.addOption(named(option)));
    input.arguments().forEach(builder::addArgument);
    return builder.build();
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  private static CommandOption option(String name, String value) {
    return CommandOption.with().longName(name).value(value).type(String.class).build();
  }

  /** The folder of a corpus that goes by a name. */
  private CommandOption named(CommandOption option) {
    String value = String.valueOf(option.value());
    if (!option.longName().equals(Options.CORPUS.longName()) || !value.startsWith("@")) {
      return option;
    }
    String folder =
        value(value)
            .orElseThrow(() ->
                new UsageError(
                    "no corpus is named “"
                        + Characters.shortened(value, 40)
                        + "”; dateline config lists them"));
    return option(option.longName(), folder);
  }
}
