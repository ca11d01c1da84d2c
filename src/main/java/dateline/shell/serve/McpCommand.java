package dateline.shell.serve;

import dateline.server.Contract;
import dateline.server.CorpusAccess;
import dateline.server.Dispatcher;
import dateline.server.RequestQueue;
import dateline.server.mcp.McpOffer;
import dateline.server.mcp.StdioMcp;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;

/** Serves an assistant over standard input and output. */
public final class McpCommand extends ShellCommand {
  private static final int WORKERS = 2;
  private static final int MOST_WAITING = 64;

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final String version;

  public McpCommand(WorkspaceOpener opening, Screen screen, String version) {
    super(
        new CommandHelp(
            "mcp",
            "",
            "serve an assistant by the Model Context Protocol, on standard input and output",
            """
            An assistant starts it and has the tools ask, search, quote, check, timeline, sources \
            and show, and the articles as resources. dateline serve offers the same at /mcp.\
            """,
            List.of("dateline mcp --corpus ~/clippings"),
            ReaderOptions.ALL));
    this.opening = opening;
    this.screen = screen;
    this.version = version;
  }

  @Override
  public ExitStatus run(Arguments given) {
    given.none();
    ReaderChoice reader = ReaderOptions.of(given);
    Workspace workspace = opening.open(given);
    CorpusAccess corpus = LiveCorpus.of(workspace, () -> opening.again(given), reader);
    try (RequestQueue queue = new RequestQueue(WORKERS, MOST_WAITING, this::report)) {
      McpOffer offer = new McpOffer(new Dispatcher(Contract.load(), corpus, queue), corpus);
      StdioMcp.serve(
          offer,
          version,
          new FileInputStream(FileDescriptor.in),
          new FileOutputStream(FileDescriptor.out));
    }
    return ExitCodes.DONE;
  }

  private void report(Throwable error) {
    screen.warn("dateline: an error in the program: " + error + "; please report it");
  }

  /** In the chat a question may begin with the word. */
  @Override
  public boolean fits(Arguments given) {
    return false;
  }
}
