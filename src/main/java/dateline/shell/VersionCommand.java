package dateline.shell;

import java.util.List;
import org.springframework.shell.core.command.ExitStatus;

/** Prints the program's version, and the Java it runs on. */
final class VersionCommand extends ShellCommand {
  static final String NAME = "version";

  private final Screen screen;
  private final String version;

  VersionCommand(Screen screen, String version) {
    super(
        new Manual(
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
  ExitStatus run(Given given) {
    given.none();
    screen.print(Text.of("dateline " + version + " (Java " + Runtime.version().feature() + ")"));
    return Statuses.DONE;
  }

  @Override
  boolean fits(Given given) {
    return given.words().isEmpty();
  }
}
