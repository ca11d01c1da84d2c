package dateline.shell.chat;

import dateline.shell.command.Arguments;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Options;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.UsageError;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.shell.terminal.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * What holds for every line of the chat until it is set otherwise: {@code set as-of 2021-12-31}.
 */
final class Settings {
  /** What can be set in the chat; the corpus is chosen when the chat is opened. */
  static final List<CommandOption> SETTABLE =
      Stream.concat(QuestionParser.ASKING.stream(), ReaderOptions.ALL.stream()).toList();

  private final CommandRegistry registry;
  private final DateOptions dates;
  private final Screen screen;
  private final Map<String, CommandOption> set = new LinkedHashMap<>();

  /**
   * @param opened the options that the chat was opened with, which hold too
   */
  Settings(CommandRegistry registry, DateOptions dates, Screen screen, ParsedInput opened) {
    this.registry = registry;
    this.dates = dates;
    this.screen = screen;
    opened.options().forEach(option -> set.put(option.longName(), option));
  }

  /** Whether what follows {@code set} is a setting: nothing, a name, or a name and a value. */
  static boolean fits(List<String> words) {
    return words.isEmpty() || named(words.getFirst()).isPresent();
  }

  private static Optional<CommandOption> named(String name) {
    return SETTABLE.stream().filter(option -> option.longName().equals(name)).findFirst();
  }

  /** Sets, takes back ({@code off}) or shows. */
  ExitStatus set(List<String> words) {
    if (words.size() < 2) {
      show();
      return ExitCodes.DONE;
    }
    CommandOption option =
        named(words.getFirst())
            .orElseThrow(() -> new UsageError("there is no such setting; set lists them"));
    String value = words.get(1);
    if (value.equals("off")) {
      set.remove(option.longName());
    } else {
      set.put(option.longName(), checked(option, value));
    }
    return ExitCodes.DONE;
  }

  /** The value, if a question could be asked with it. */
  private CommandOption checked(CommandOption option, String value) {
    CommandOption given =
        CommandOption.with().longName(option.longName()).value(value).type(String.class).build();
    ParsedInput.Builder input = ParsedInput.builder().commandName("set");
    set.values().forEach(input::addOption);
    Arguments all = new Arguments(input.addOption(given).build());
    QuestionParser.of("x", all, dates, List.of());
    ReaderOptions.of(all);
    return given;
  }

  private void show() {
    for (CommandOption option : SETTABLE) {
      String value =
          Optional.ofNullable(set.get(option.longName())).map(CommandOption::value).orElse("off");
      screen.print(
          "  ",
          Text.of(Style.STRONG, String.format("%-10s", option.longName()))
              .and(String.format(" %-12s ", value))
              .and(Style.FAINT, option.description()),
          " ".repeat(26));
    }
  }

  /** A parsed line with the settings that its command knows and that it does not give itself. */
  ParsedInput added(ParsedInput input) {
    Command command = registry.getCommandByName(input.commandName());
    ParsedInput.Builder builder = ParsedInput.builder().commandName(input.commandName());
    Arguments given = new Arguments(input);
    command.getOptions().stream()
        .filter(option -> set.containsKey(option.longName()) && !given.has(option))
        .forEach(option -> builder.addOption(set.get(option.longName())));
    input.options().forEach(builder::addOption);
    input.arguments().forEach(builder::addArgument);
    return builder.build();
  }

  /** What stands before a line: the as-of date too, since it changes every answer. */
  String prompt() {
    return Optional.ofNullable(set.get(Options.AS_OF.longName()))
        .map(option -> "as of " + Visible.of(option.value()) + "> ")
        .orElse("> ");
  }
}
