package dateline.shell;

import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.Configuration;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.ShellCommand;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;

/** Says what is configured, and where. */
final class ConfigCommand extends ShellCommand {
  private final Screen screen;
  private final Supplier<Configuration> configuration;
  private final Map<String, String> environment;

  ConfigCommand(
      Screen screen, Supplier<Configuration> configuration, Map<String, String> environment) {
    super(
        new CommandHelp(
            "config",
            "",
            "show what is configured, and where",
            """
            Configuration is read from dateline.yaml in the current folder, beside the program, and \
            in the dateline folder of $XDG_CONFIG_HOME (or ~/.config); the first that has a key \
            prevails, and the command line prevails over all. A folder is found from the folder of \
            the file. Under corpora stand names and folders: --corpus @NAME.\
            """,
            List.of("dateline config", "dateline ask --corpus @port-aldous who is the mayor"),
            List.of()));
    this.screen = screen;
    this.configuration = configuration;
    this.environment = environment;
  }

  @Override
  public ExitStatus run(Arguments given) {
    given.none();
    Configuration held = configuration.get();
    Configuration.KEYS.forEach((key, what) -> key(held, key, what));
    new TreeMap<>(held.entries())
        .forEach((key, entry) -> {
          if (key.startsWith("@")) {
            line(key, entry.value(), place(entry));
          }
        });
    held.looked().forEach(file -> screen.warn("dateline: looked for " + file));
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().isEmpty();
  }

  private void key(Configuration held, String key, String what) {
    Optional<String> variable =
        key.equals("model")
            ? Optional.ofNullable(environment.get(ReaderOptions.VARIABLE))
            : Optional.empty();
    Optional<Configuration.Entry> entry = Optional.ofNullable(held.entries().get(key));
    if (variable.isPresent()) {
      line(key, variable.get(), ReaderOptions.VARIABLE);
    } else if (entry.isPresent()) {
      line(key, entry.get().value(), place(entry.get()));
    } else {
      line(key, "not set", what);
    }
  }

  private static String place(Configuration.Entry entry) {
    return entry.file() + ", line " + entry.line();
  }

  private void line(String key, String value, String remark) {
    screen.item(
        Text.of(Style.STRONG, String.format("%-11s ", key))
            .and(Configuration.OWN.contains(key) ? address(value) : value)
            .and(Style.FAINT, "  (" + remark + ")"),
        " ".repeat(12));
  }

  /** An address without the user, the password and the query that somebody wrote into it. */
  private static String address(String value) {
    int slashes = value.indexOf("//");
    int host = slashes < 0 ? 0 : slashes + 2;
    int at = value.lastIndexOf('@');
    int query = value.indexOf('?');
    if (query >= 0 && at > query) {
      return value.substring(0, Math.min(host, query)) + "…"; // no telling which is the secret
    }
    String shown = query < 0 ? value : value.substring(0, query) + "?…";
    return at < host ? shown : shown.substring(0, host) + "…" + shown.substring(at);
  }
}
