package dateline.shell;

import dateline.index.IndexReport;
import java.util.List;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Brings the index up to date. */
final class IndexCommand extends ShellCommand {
  private static final CommandOption REBUILD = Options.flag("rebuild", "build it anew");
  private static final CommandOption VECTORS =
      Options.flag("vectors", "compute every vector now, however many passages there are");

  private final Opening opening;
  private final Screen screen;

  IndexCommand(Opening opening, Screen screen) {
    super(
        new Manual(
            "index",
            "",
            "bring the index up to date; name the files that cannot be read",
            """
            Every other command does so by itself when articles were added, changed or removed. The \
            exit status is 1 where a file could not be read; the rest is in the index.\
            """,
            List.of("dateline index", "dateline index --rebuild --corpus ~/clippings"),
            List.of(REBUILD, VECTORS)));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  ExitStatus run(Given given) {
    given.none();
    Workspaces.Opened opened = opening.index(given, given.has(REBUILD), given.has(VECTORS));
    IndexReport report = opened.report();
    report.notes().forEach(note -> screen.warn("dateline: " + note));
    report.problems().forEach(p -> screen.warn("dateline: " + p.message()));
    screen.print(Text.of(summary(opened)));
    return report.problems().isEmpty() ? Statuses.DONE : Statuses.FAILED;
  }

  @Override
  boolean fits(Given given) {
    return given.words().isEmpty();
  }

  private static String summary(Workspaces.Opened opened) {
    IndexReport report = opened.report();
    String articles = Shown.count(report.articles(), "article");
    String files =
        report.wrote()
            ? String.format(
                "files added %d, changed %d, removed %d",
                report.added(), report.changed(), report.removed())
            : "nothing had changed";
    return articles + " in " + opened.workspace().index() + "; " + files + ".";
  }
}
