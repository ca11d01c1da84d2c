package dateline.shell.kept;

import dateline.conversation.CitedQuotation;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Failure;
import dateline.shell.command.LastAnswer;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.SourceChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;

/** Copies the quotation of a mark, with its source. */
public final class CopyCommand extends ShellCommand {
  /** Terminals take no more than 100,000 characters of Base64 (xterm, hterm). */
  private static final int MOST_BYTES = 74_000;

  private final WorkspaceOpener opening;
  private final Screen screen;

  public CopyCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "copy",
            "N",
            "copy the quotation of mark [N] of the last answer, with its source",
            """
            At a terminal the text goes to the clipboard, by the terminal's own means (OSC 52), \
            which most terminals have and some ask to be allowed. Elsewhere it is printed.\
            """,
            List.of("dateline copy 1", "dateline copy 1 | wl-copy"),
            List.of()));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    String word = given.only("mark");
    Workspace workspace = opening.open(given);
    CitedQuotation cited = new LastAnswer(workspace).cited(word);
    SourceChange.of(cited, workspace.article(cited.article()))
        .ifPresent(change -> screen.warn("dateline: " + change));
    String link = cited.link().isEmpty() ? "" : " " + cited.link();
    Text text = Text.of("“" + cited.quote() + "” — " + cited.source() + link);
    if (text.plain().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Failure("the quotation is too long for a terminal's clipboard; show it instead");
    }
    if (screen.copy(text)) {
      screen.print(Text.of("Copied: ").and(text));
    } else {
      screen.line(text);
    }
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1 && LastAnswer.number(given.text()).isPresent();
  }
}
