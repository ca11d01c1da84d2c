package dateline.shell;

import dateline.corpus.file.Problem;
import dateline.index.update.CorpusStats;
import dateline.index.update.IndexReport;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Options;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.command.Workspaces;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Brings the index up to date. */
final class IndexCommand extends ShellCommand {
  private static final CommandOption REBUILD = Options.flag("rebuild", "build it anew");
  private static final CommandOption VECTORS =
      Options.flag("vectors", "compute every vector now, however many passages there are");

  private static final int MOST_KINDS = 8;

  private final WorkspaceOpener opening;
  private final Screen screen;

  IndexCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
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
  public ExitStatus run(Arguments given) {
    given.none();
    Workspaces.Opened opened = opening.index(given, given.has(REBUILD), given.has(VECTORS));
    IndexReport report = opened.report();
    report.notes().forEach(note -> screen.warn("dateline: " + note));
    report.problems().forEach(p -> screen.warn("dateline: " + p.message()));
    screen.print(Text.of(summary(opened)));
    kinds(report.tally()).ifPresent(line -> screen.print(Text.of(line)));
    skipped(report.problems()).ifPresent(line -> screen.print(Text.of(line)));
    return report.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  @Override
  public boolean fits(Arguments given) {
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
    return articles + " in " + opened.workspace().place() + "; " + files + ".";
  }

  /** How many of the articles are special; nothing where none is. */
  private static Optional<String> kinds(CorpusStats tally) {
    List<String> kinds = new ArrayList<>();
    if (tally.reprints() > 0) {
      kinds.add(Shown.count(tally.independent(), "independent account"));
      kinds.add(Shown.count(tally.reprints(), "reprint"));
    }
    if (tally.undated() > 0) {
      kinds.add(String.format(Locale.UK, "%,d undated", tally.undated()));
    }
    if (tally.foreign() > 0) {
      kinds.add(String.format(Locale.UK, "%,d not in English", tally.foreign()));
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kinds) + ".");
  }

  /** How many problems there are of each kind, the commonest first. */
  private static Optional<String> skipped(List<Problem> problems) {
    Map<String, Long> kinds =
        problems.stream()
            .collect(Collectors.groupingBy(ProblemKind::of, TreeMap::new, Collectors.counting()));
    String listed =
        kinds.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_KINDS)
            .map(kind -> String.format(Locale.UK, "%,d %s", kind.getValue(), kind.getKey()))
            .collect(Collectors.joining("; "));
    String more = kinds.size() > MOST_KINDS ? "; and others" : "";
    return problems.size() < 2 // one is named on standard error
        ? Optional.empty()
        : Optional.of("Not read, or read only in part: " + listed + more + ".");
  }
}
