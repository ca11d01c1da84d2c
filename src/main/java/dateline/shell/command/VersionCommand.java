package dateline.shell.command;

import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;

/** Prints the program's version, and the Java it runs on. */
public final class VersionCommand extends ShellCommand {
  static final String NAME = "version";

  private final Screen screen;
  private final String version;

  public VersionCommand(Screen screen, String version) {
    super(
        new CommandHelp(
            NAME,
            "",
            "print the version",
            "Also as --version.",
            List.of("dateline --version"),
            List.of()));
    this.screen = screen;
    this.version = version;
  }

  @Override
  public ExitStatus run(Arguments given) {
    given.none();
    screen.print(Text.of("dateline " + version + " (Java " + Runtime.version().feature() + ")"));
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().isEmpty();
  }
}
