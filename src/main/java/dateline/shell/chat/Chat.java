package dateline.shell.chat;

import dateline.shell.command.CommandLine;
import dateline.shell.command.CommandRunner;
import dateline.shell.command.HelpCommand;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/** The conversation at the prompt: reads a line, does what it means, and reads the next. */
final class Chat {
  private final CommandRunner runner;
  private final ChatLines lines;
  private final Settings settings;
  private final Screen screen;

  Chat(CommandRegistry registry, CommandRunner runner, Settings settings, Screen screen) {
    this.runner = runner;
    this.lines = new ChatLines(registry);
    this.settings = settings;
    this.screen = screen;
  }

  /** Goes on until the person leaves, or the lines end. */
  void talk(LineSource prompt) {
    Optional<String> line = prompt.next(settings.prompt());
    while (line.isPresent() && goesOn(Pasted.lines(line.get(), lines::isCommand), prompt)) {
      screen.flush();
      line = prompt.next(settings.prompt());
    }
    screen.flush();
  }

  private boolean goesOn(List<String> lines, LineSource prompt) {
    for (String line : lines) {
      if (lines.size() > 1) {
        screen.print(Text.of(Style.FAINT, settings.prompt() + line));
      }
      if (!goesOn(line, prompt)) {
        return false;
      }
    }
    return true;
  }

  private boolean goesOn(String line, LineSource prompt) {
    switch (lines.meaning(line)) {
      case ChatLines.Nothing nothing -> {}
      case ChatLines.Leave leave -> {
        return false;
      }
      case ChatLines.Set set -> runner.guarded(() -> settings.set(set.words()));
      case ChatLines.Ask ask -> run(prompt, () -> runner.execute(settings.added(ask.input())));
      case ChatLines.Run run when isBareHelp(run.input()) -> run(prompt, () -> help(run.input()));
      case ChatLines.Run run -> run(prompt, () -> runner.execute(settings.added(run.input())));
      case ChatLines.Wrong wrong -> screen.warn("dateline: " + wrong.message());
    }
    return true;
  }

  private static boolean isBareHelp(ParsedInput input) {
    return input.commandName().equals(HelpCommand.NAME) && input.arguments().isEmpty();
  }

  /** Tells of the chat first, in which it is asked for, and then of the commands. */
  private ExitStatus help(ParsedInput input) throws IOException {
    runner.execute(
        ParsedInput.builder()
            .commandName(HelpCommand.NAME)
            .addArgument(new CommandArgument(0, CommandLine.CHAT))
            .build());
    screen.blank();
    return runner.execute(input);
  }

  private void run(LineSource prompt, CommandRunner.Attempt attempt) {
    if (!prompt.run(() -> runner.guarded(attempt))) {
      if (screen.drawsProgress()) {
        screen.progress(""); // of what was waited for, and of what the terminal shows for Ctrl-C
      }
      screen.warn("stopped");
    }
    if (screen.isTerminal()) {
      screen.blank();
    }
  }
}
