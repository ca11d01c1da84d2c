package dateline.shell;

import dateline.question.Question;
import dateline.regression.Change;
import dateline.regression.Result;
import dateline.regression.SuiteRun;
import dateline.regression.report.Report;
import dateline.regression.suite.Case;
import dateline.regression.suite.ReaderSetting;
import dateline.shell.command.Arguments;
import dateline.shell.command.Options;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.shell.view.GithubAnnotation;
import dateline.shell.view.Shown;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.CommandOption;

/** What a run prints: how far it is, a line for each case that fails, what changed, the totals. */
final class RegressLines implements AutoCloseable {
  private static final Pattern PLAIN_WORD = RuleTable.of(RegressLines.class).pattern("plain-word");

  static final CommandOption ANNOTATE =
      Options.flag("annotate", "annotate the lines of cases that fail in a pull request on GitHub");

  private static final long BETWEEN_NANOS = 100_000_000;

  /** How much is shown of what was expected and got. */
  private static final int MOST_SHOWN = 400;

  private final Screen screen;
  private final Arguments given;
  private long last = System.nanoTime();
  private int failed;
  private boolean drawn;

  RegressLines(Screen screen, Arguments given) {
    this.screen = screen;
    this.given = given;
  }

  void begin(SuiteRun run, Optional<String> mismatch) {
    mismatch.ifPresent(difference ->
        screen.item(
            Text.of(Style.STRONG, "FAILED")
                .and(" " + run.name() + ": " + difference + ", so no question was asked"),
            "  "));
  }

  /** Tells of a case that fails, and draws how far the run is. */
  void result(SuiteRun run, Result result, List<Result> soFar, int cases) {
    if (result.outcome().fails()) {
      close();
      failed++;
      screen.item(failure(run, result), "  ");
      annotate(run, result);
      screen.flush();
    }
    long now = System.nanoTime();
    if (screen.drawsProgress() && now - last > BETWEEN_NANOS) {
      last = now;
      drawn = true;
      screen.progress("Asking: " + soFar.size() + " of " + cases + ", " + failed + " failed");
    }
  }

  private void annotate(SuiteRun run, Result result) {
    if (given.has(ANNOTATE)) {
      GithubAnnotation.error(
          screen,
          run.suite().file().toString(),
          result.asked().line(),
          result.asked().id(),
          Characters.shortened(result.shown(), MOST_SHOWN));
    }
  }

  private Text failure(SuiteRun run, Result result) {
    String where = " (" + run.suite().file() + ":" + result.asked().line() + "): ";
    return Text.of(Style.STRONG, "FAILED")
        .and(
            " "
                + result.asked().id()
                + where
                + Characters.shortened(result.shown(), MOST_SHOWN)
                + ". Alone: ")
        .and(Style.MARK, alone(run, result));
  }

  /** The command that asks a case alone. */
  private String alone(SuiteRun run, Result result) {
    List<String> words = new ArrayList<>(List.of("dateline"));
    Case one = result.asked();
    boolean plain =
        one.turns().size() == 1
            && result.turns().size() == 1
            && run.reader() instanceof ReaderSetting.Extractive;
    if (plain) {
      words.add("ask");
      ask(words, result.turns().getFirst().question());
    } else {
      words.addAll(List.of("regress", run.suite().file().toString(), "--case", one.id()));
    }
    corpus(run).ifPresent(folder -> words.addAll(List.of("--corpus", folder.toString())));
    if (plain) {
      words.addAll(List.of("--", result.turns().getFirst().question().text()));
    }
    return String.join(" ", words.stream().map(RegressLines::quoted).toList());
  }

  private static void ask(List<String> words, Question question) {
    question.asOf().ifPresent(day -> words.addAll(List.of("--as-of", day.toString())));
    question.since().ifPresent(day -> words.addAll(List.of("--since", day.toString())));
    question.until().ifPresent(day -> words.addAll(List.of("--until", day.toString())));
    question.publisher().ifPresent(name -> words.addAll(List.of("--publisher", name)));
    words.addAll(List.of("--today", question.today().toString()));
  }

  /** The folder of the articles, where the command would not find it by itself. */
  private Optional<Path> corpus(SuiteRun run) {
    return given.has(Options.CORPUS) || run.suite().corpus().isPresent()
        ? Optional.of(run.subject().corpus())
        : Optional.empty();
  }

  /** As a POSIX shell takes it for one word. */
  static String quoted(String word) {
    return PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Tells what changed, and the totals. */
  void end(Report report, boolean saved) {
    close();
    report.changes().ifPresent(this::changes);
    for (Report.Ran suite : report.suites()) {
      screen.print(
          Text.of(
              suite.name()
                  + ", "
                  + Shown.count(suite.manifest().articles(), "article")
                  + ": "
                  + suite.counts().shown()
                  + "."));
    }
    if (given.has(ReportFiles.SAVE) && !saved) {
      screen.warn("dateline: --save: nothing was saved, since not every case was asked");
    }
  }

  private void changes(List<Change> changes) {
    for (Change change : changes) {
      String id = change.id() + (change.turn() > 1 ? ", turn " + change.turn() : "");
      screen.item(
          Text.of(Style.STRONG, "CHANGED")
              .and(" " + id + ": ")
              .and(change.why())
              .and(" Was " + Characters.shortened(change.before().shown(), MOST_SHOWN / 2))
              .and(", is " + Characters.shortened(change.after().shown(), MOST_SHOWN / 2)),
          "  ");
    }
    screen.print(Text.of(Shown.count(changes.size(), "answer") + " changed."));
  }

  /** Takes the line of progress away. */
  @Override
  public void close() {
    if (drawn) {
      screen.progress("");
      drawn = false;
    }
  }
}
