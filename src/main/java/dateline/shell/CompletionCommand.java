package dateline.shell;

import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;

/** Prints what a system wants to know of the commands: how to complete them, and their manual. */
final class CompletionCommand extends ShellCommand {
  private final Screen screen;
  private final Supplier<CommandRegistry> registry;
  private final String version;

  CompletionCommand(Screen screen, Supplier<CommandRegistry> registry, String version) {
    super(
        new CommandHelp(
            "completion",
            "bash|zsh|fish|man",
            "print the completion script of a shell, or the manual page",
            """
            For bash, put it where bash-completion looks, or source it in ~/.bashrc; for zsh, in a \
            file _dateline of a folder of $fpath; for fish, in ~/.config/fish/completions.\
            """,
            List.of(
                "dateline completion bash > ~/.local/share/bash-completion/completions/dateline",
                "dateline completion zsh > ~/.zfunc/_dateline",
                "dateline completion man > ~/.local/share/man/man1/dateline.1"),
            List.of()));
    this.screen = screen;
    this.registry = registry;
    this.version = version;
  }

  @Override
  public ExitStatus run(Arguments given) {
    List<CommandHelp> manuals =
        registry.get().getCommands().stream()
            .filter(ShellCommand.class::isInstance)
            .map(command -> ((ShellCommand) command).manual())
            .sorted(Comparator.comparing(CommandHelp::name))
            .toList();
    CompletionScript script = new CompletionScript(manuals);
    String text =
        switch (given.only("shell")) {
          case "bash" -> script.bash();
          case "zsh" -> script.zsh();
          case "fish" -> script.fish();
          case "man" -> new ManPage(version).of(manuals);
          default -> throw new UsageError("completion takes bash, zsh, fish or man");
        };
    text.lines().forEach(line -> screen.line(Text.of(line)));
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1;
  }
}
