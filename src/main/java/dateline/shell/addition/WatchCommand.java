package dateline.shell.addition;

import dateline.addition.Following;
import dateline.addition.WatchedFolder;
import dateline.corpus.file.Problem;
import dateline.index.IndexException;
import dateline.index.update.IndexReport;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Failure;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.springframework.shell.core.command.ExitStatus;

/** Keeps the index up to date as files come. */
public final class WatchCommand extends ShellCommand {
  /** What shells give to a program that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  private final WorkspaceOpener opening;
  private final Screen screen;

  public WatchCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "watch",
            "",
            "keep the index up to date as files come, until Ctrl-C",
            """
            Brings the index up to date whenever files were added, changed or removed and half a \
            second went by without another change, and says what it did. Ctrl-C ends it; what is \
            being indexed then is finished first, unless it is pressed again. Commands that ask questions need not wait for \
            it: they bring the index up to date by themselves.\
            """,
            List.of("dateline watch", "dateline watch --corpus ~/clippings"),
            List.of()));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    given.none();
    Path corpus = WorkspaceOpener.corpus(given);
    if (!Files.isDirectory(corpus)) {
      throw new Failure("there is no folder " + corpus + "; name the articles' with --corpus");
    }
    try (WatchedFolder changes = WatchedFolder.at(corpus)) {
      AtomicBoolean asked = new AtomicBoolean();
      Signals.register("INT", () -> stop(changes, asked));
      Signals.register("TERM", () -> close(changes));
      screen.print(Text.of("Watching " + corpus + "; Ctrl-C stops."));
      screen.flush();
      Told told = new Told();
      new Following(changes, System::nanoTime).with(() -> update(given, told));
    }
    screen.print(Text.of("Stopped."));
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return false;
  }

  /** Lets go on what is being done; who asks a second time does not want to wait for it. */
  private static void stop(WatchedFolder changes, AtomicBoolean asked) {
    if (asked.getAndSet(true)) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    close(changes);
  }

  private static void close(WatchedFolder changes) {
    try {
      changes.close();
    } catch (IOException e) {
      throw new Failure("cannot stop watching: " + e.getMessage(), e);
    }
  }

  /** What is amiss for a while does not end the watching. */
  private void update(Arguments given, Told told) {
    try {
      IndexReport report = opening.index(given, false, false).report();
      told.news(report.problems().stream().map(Problem::message).toList())
          .forEach(p -> screen.warn("dateline: " + p));
      if (told.isFirst() | report.wrote()) {
        screen.print(Text.of(summary(report)));
        screen.flush();
      }
    } catch (Failure | IndexException e) {
      told.news(List.of(String.valueOf(e.getMessage())))
          .forEach(p -> screen.warn("dateline: " + p));
    }
  }

  private static String summary(IndexReport report) {
    return String.format(
        "%s; files added %d, changed %d, removed %d.",
        Shown.count(report.articles(), "article"),
        report.added(),
        report.changed(),
        report.removed());
  }

  /** What was said before, so that no problem is named twice while it lasts. */
  private static final class Told {
    private Set<String> before = new HashSet<>();
    private boolean any;

    boolean isFirst() {
      boolean first = !any;
      any = true;
      return first;
    }

    List<String> news(List<String> now) {
      List<String> fresh = now.stream().filter(problem -> !before.contains(problem)).toList();
      before = new HashSet<>(now);
      return fresh;
    }
  }
}
