package dateline.shell.chat;

import dateline.conversation.KeptAnswer;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.CommandLine;
import dateline.shell.command.CommandRunner;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Options;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.Session;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.KeptAnswerView;
import dateline.shell.view.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;

/** Opens the chat. */
public final class ChatCommand extends ShellCommand {
  private static final CommandOption CONTINUE =
      Options.flag("continue", "go on with the last chat: follow-ups and export know it");

  private final Supplier<CommandRunner> runner;
  private final Supplier<CommandRegistry> registry;
  private final WorkspaceOpener opening;
  private final DateOptions dates;
  private final Screen screen;
  private final Session session;

  public ChatCommand(
      Supplier<CommandRunner> runner,
      Supplier<CommandRegistry> registry,
      WorkspaceOpener opening,
      DateOptions dates,
      Screen screen,
      Session session) {
    super(
        new CommandHelp(
            CommandLine.CHAT,
            "",
            "ask one question after another (the default command)",
            """
            A line is a question unless its first word is a command and what follows fits it. [1] \
            or 1 opens the source of a mark. set as-of 2021-12-31 holds for the questions after \
            it; set alone shows the settings, set as-of off takes one back. /search and the like \
            are always commands. open 1 opens a source in the browser, copy 1 copies its \
            quotation; history lists what was asked, export notes.md writes this chat to a file. \
            Ctrl-C gives up a line or a question, Ctrl-D or quit leaves. At a \
            terminal, vectors that a large corpus lacks are computed while the prompt waits.\
            """,
            List.of("dateline", "dateline chat --as-of 2021-12-31", "dateline chat --continue"),
            Stream.concat(Settings.SETTABLE.stream(), Stream.of(CONTINUE)).toList()));
    this.runner = runner;
    this.registry = registry;
    this.opening = opening;
    this.dates = dates;
    this.screen = screen;
    this.session = session;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    given.none();
    Settings settings = new Settings(registry.get(), dates, screen, given.input());
    Workspace workspace = opening.open(given);
    workspace.answering(ReaderOptions.of(given)); // so that a wrong prompt file is told now
    session.open();
    List<KeptAnswer> before =
        given.has(CONTINUE) ? Session.history(workspace).newestChat() : List.of();
    session.resume(before);
    boolean atTerminal = screen.isTerminal() && System.console() != null;
    Chat chat = new Chat(registry.get(), runner.get(), settings, screen);
    if (atTerminal) {
      atTerminal(chat, workspace, before);
    } else {
      chat.talk(LineSource.script());
    }
    return ExitCodes.DONE;
  }

  private void atTerminal(Chat chat, Workspace workspace, List<KeptAnswer> before) {
    boolean lacking =
        workspace.fillsVectors()
            && workspace.manifest().vectors() < workspace.manifest().passages();
    try (LineSource prompt = terminal()) {
      banner(workspace, lacking);
      recalled(before);
      if (lacking) {
        try (Background vectors = new Background(opening.vectors(workspace))) {
          chat.talk(vectors.whileIdle(prompt));
        }
      } else {
        chat.talk(prompt);
      }
    }
  }

  private LineSource terminal() {
    TerminalPrompt prompt =
        TerminalPrompt.open(
            new Completion(registry.get(), opening::newest), history(System.getenv()));
    screen.follow(prompt::width);
    return prompt;
  }

  private void banner(Workspace workspace, boolean lacking) {
    screen.print(
        Text.of(
            Shown.count(workspace.sources().size(), "article")
                + " in "
                + workspace.named()
                + ". Ask, or type help; Ctrl-D leaves."
                + (lacking ? " Missing vectors are made meanwhile." : "")));
    screen.blank();
    screen.flush();
  }

  /** The last question and its answer, of a chat that goes on. */
  private void recalled(List<KeptAnswer> before) {
    if (!before.isEmpty()) {
      screen.print(Text.of("Going on after " + Shown.count(before.size(), "question") + "."));
      KeptAnswerView.brief(before.getLast(), screen);
      screen.blank();
      screen.flush();
    }
  }

  /** The file that the XDG Base Directory specification gives to history. */
  static Path history(Map<String, String> environment) {
    return folder(environment, "XDG_STATE_HOME")
        .or(() -> folder(environment, "HOME").map(home -> home.resolve(".local/state")))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local/state"))
        .resolve("dateline/history")
        .toAbsolutePath();
  }

  /** A folder that the environment names; the specification has relative ones ignored. */
  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(name -> name.startsWith("/"))
        .map(Path::of);
  }
}
