package dateline.shell;

import dateline.shell.addition.AddCommand;
import dateline.shell.addition.WatchCommand;
import dateline.shell.chat.ChatCommand;
import dateline.shell.command.CommandRunner;
import dateline.shell.command.Configuration;
import dateline.shell.command.ConfigurationFiles;
import dateline.shell.command.DateOptions;
import dateline.shell.command.HelpCommand;
import dateline.shell.command.Session;
import dateline.shell.command.VersionCommand;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.command.Workspaces;
import dateline.shell.kept.CopyCommand;
import dateline.shell.kept.ExportCommand;
import dateline.shell.kept.HistoryCommand;
import dateline.shell.kept.OpenCommand;
import dateline.shell.serve.McpCommand;
import dateline.shell.serve.ServeCommand;
import dateline.shell.terminal.Screen;
import dateline.time.TimeRecogniser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Puts the commands together. */
public final class Commands {
  private final CommandRegistry registry = new CommandRegistry(new LinkedHashSet<>());
  private final CommandRunner runner;

  /**
   * @param argv the words of the command line
   * @param version the program's version
   * @param workspaces opens folders of articles
   * @param screen where to print
   */
  public Commands(List<String> argv, String version, Workspaces workspaces, Screen screen) {
    this(argv, version, workspaces, screen, () -> Configuration.NONE);
  }

  /** The same with what is configured for this user in this folder. */
  public static Commands configured(
      List<String> argv, String version, Workspaces workspaces, Screen screen) {
    return new Commands(argv, version, workspaces, screen, ConfigurationFiles::standard);
  }

  Commands(
      List<String> argv,
      String version,
      Workspaces workspaces,
      Screen screen,
      Supplier<Configuration> configuration) {
    this.runner = new CommandRunner(argv, registry, screen, configuration);
    WorkspaceOpener opening = new WorkspaceOpener(workspaces, screen);
    DateOptions dates = new DateOptions();
    Session session = new Session();
    List.<Command>of(
            new ChatCommand(() -> runner, () -> registry, opening, dates, screen, session),
            new AskCommand(opening, screen, dates, session),
            new SearchCommand(opening, screen, dates),
            new SourcesCommand(opening, screen),
            new ShowCommand(opening, screen),
            new OpenCommand(opening, screen),
            new CopyCommand(opening, screen),
            new QuoteCommand(opening, screen),
            new CheckCommand(opening, screen),
            new TimelineCommand(opening, screen, dates),
            new TimeCommand(screen, new TimeRecogniser(), dates),
            new HistoryCommand(opening, screen),
            new ExportCommand(opening, screen, session),
            new IndexCommand(opening, screen),
            new AddCommand(screen),
            new WatchCommand(opening, screen),
            new EvaluateCommand(opening, screen),
            new RegressCommand(opening, screen, dates, version),
            new ServeCommand(opening, screen, version),
            new McpCommand(opening, screen, version),
            new ModelsCommand(screen, System.getenv()),
            new ConfigCommand(screen, configuration, System.getenv()),
            new CompletionCommand(screen, () -> registry, version),
            new HelpCommand(screen, () -> registry),
            new VersionCommand(screen, version))
        .forEach(registry::registerCommand);
  }

  /** The commands by name. */
  public CommandRegistry registry() {
    return registry;
  }

  /** Runs the command of argv; its exit status is the process's. */
  public ApplicationRunner runner() {
    return runner;
  }
}
