package dateline.shell.command;

import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.text.Characters;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;

/** Explains the program, or one command. */
public final class HelpCommand extends ShellCommand {
  public static final String NAME = "help";

  private static final List<String> ORDER =
      List.of(
          "ask",
          "search",
          "sources",
          "show",
          "open",
          "copy",
          "quote",
          "check",
          "timeline",
          "time",
          "history",
          "export",
          "index",
          "add",
          "watch",
          "regress",
          "serve",
          "mcp",
          "models");

  private final Screen screen;
  private final Supplier<CommandRegistry> registry;

  public HelpCommand(Screen screen, Supplier<CommandRegistry> registry) {
    super(
        new CommandHelp(
            NAME,
            "[COMMAND]",
            "explain a command, or list them",
            "Also as COMMAND --help.",
            List.of("dateline help ask"),
            List.of()));
    this.screen = screen;
    this.registry = registry;
  }

  @Override
  public ExitStatus run(Arguments given) {
    if (given.words().isEmpty()) {
      overview();
      return ExitCodes.DONE;
    }
    String name = given.only("command");
    if (registry.get().getCommandByName(name) instanceof ShellCommand command) {
      explain(command.manual());
      return ExitCodes.DONE;
    }
    throw new UsageError(
        "“" + Characters.shortened(name, 40) + "” is not a command; dateline --help lists them");
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().isEmpty()
        || given.words().size() == 1
            && registry.get().getCommandByName(given.text()) instanceof ShellCommand;
  }

  /** Prints a command's manual. */
  void explain(CommandHelp manual) {
    screen.print(
        Text.of("usage: dateline ").and(Style.STRONG, manual.name()).and(" " + usage(manual)));
    screen.blank();
    screen.print(Text.of(sentence(manual.summary())));
    manual.text().lines().forEach(line -> screen.print(Text.of(line)));
    screen.blank();
    screen.print(Text.of("Options:"));
    manual.options().forEach(this::option);
    CommandHelp.COMMON.forEach(this::option);
    screen.blank();
    screen.print(Text.of(manual.examples().size() == 1 ? "Example:" : "Examples:"));
    manual.examples().forEach(example -> screen.print("  ", Text.of(example), "    "));
  }

  private void overview() {
    screen.print(
        Text.of(
            "dateline answers questions over a folder of news articles, with quotations cut from"
                + " them."));
    screen.blank();
    screen.print(Text.of("usage: dateline [COMMAND] [OPTION…] [WORD…]"));
    screen.print(Text.of("Without a command it opens a chat: type a question, or help."));
    screen.blank();
    screen.print(Text.of("Commands:"));
    registry.get().getCommands().stream()
        .sorted(Comparator.comparingInt(HelpCommand::place).thenComparing(Command::getName))
        .forEach(command -> entry(command.getName(), command.getDescription()));
    screen.blank();
    screen.print(Text.of("Options of every command:"));
    CommandHelp.COMMON.forEach(this::option);
    screen.blank();
    screen.print(
        Text.of(
            "Exit status: 0 done or answered, 1 failed, 2 usage, 3 the articles do not say,"
                + " 4 a check or a regression did not hold."));
    screen.print(Text.of("Example: dateline ask when did Biden and Xi last meet"));
  }

  private static int place(Command command) {
    int place = ORDER.indexOf(command.getName());
    return place < 0 ? ORDER.size() : place;
  }

  private void option(CommandOption option) {
    String value = Options.isFlag(option) ? "" : " " + option.value();
    entry("--" + option.longName() + value, option.description());
  }

  private void entry(String name, String description) {
    Text text = Text.of(Style.STRONG, String.format("%-26s ", name)).and(description);
    screen.print("  ", text, " ".repeat(29));
  }

  private static String usage(CommandHelp manual) {
    return (manual.usage() + " [OPTION…]").strip();
  }

  private static String sentence(String summary) {
    return Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
  }
}
