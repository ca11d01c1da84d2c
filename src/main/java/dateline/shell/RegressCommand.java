package dateline.shell;

import dateline.regression.BaselineRun;
import dateline.regression.Change;
import dateline.regression.Changes;
import dateline.regression.Digests;
import dateline.regression.Pool;
import dateline.regression.Program;
import dateline.regression.Result;
import dateline.regression.SuiteRun;
import dateline.regression.report.Report;
import dateline.regression.suite.Case;
import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.Suite;
import dateline.regression.suite.SuiteError;
import dateline.regression.suite.Suites;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Failure;
import dateline.shell.command.OptionChoice;
import dateline.shell.command.Options;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.text.Characters;
import dateline.text.WholeNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Runs suites: questions with what must be answered. */
final class RegressCommand extends ShellCommand {
  private static final int MOST_JOBS = 99;

  private static final CommandOption TAG =
      Options.value("tag", "TAG", "only cases with this tag; may be given several times");
  private static final CommandOption CASE =
      Options.value("case", "ID", "only this case; may be given several times");
  private static final CommandOption FAIL_FAST =
      Options.flag("fail-fast", "stop at the first case that fails");
  private static final CommandOption JOBS =
      Options.value("jobs", "N", "how many cases are asked at once (default: one per processor)");
  private static final CommandOption NO_CACHE =
      Options.flag("no-cache", "ask every question again, known answers too");
  private static final CommandOption READER =
      Options.value(
          "reader", "extractive|model", "which reader answers, instead of the one in the suites");
  private static final CommandOption AGAINST =
      Options.value(
          "against", "FILE", "say what changed since the run that was saved there, and why");
  private static final CommandOption DRAFT =
      Options.value(
          "draft", "FILE", "write a suite of what is answered to the questions of --from");
  private static final CommandOption FROM =
      Options.value(
          "from", "FILE", "the questions of a draft, one a line, or JSON lines as ask reads");
  private static final CommandOption SCHEMA =
      Options.flag("schema", "print the JSON schema of suites, for editors");

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final DateOptions dates;
  private final String version;

  RegressCommand(WorkspaceOpener opening, Screen screen, DateOptions dates, String version) {
    super(
        new CommandHelp(
            "regress",
            "SUITE…",
            "run suites of questions and check the answers",
            """
            A suite is a YAML file of questions, each with what must be answered: from which article, \
            with which quotation. promptfoo's files are read too. Each case that fails is one line, \
            with the command that asks it alone. The exit status is 4 where a case fails, where a \
            failure that is tolerated no longer fails, and where its toleration has ended.

            Answers are kept beside the index and used again while corpus, program and reader are \
            the same. The reports are written as the run goes on, so that a run that is killed \
            leaves a report of what it did.\
            """,
            List.of(
                "dateline regress suite.yaml",
                "dateline regress suite.yaml --tag as-of --html report.html",
                "dateline regress suite.yaml --save base.json",
                "dateline regress suite.yaml --against base.json",
                "dateline regress --draft suite.yaml --from questions.txt"),
            List.of(
                TAG,
                CASE,
                FAIL_FAST,
                JOBS,
                NO_CACHE,
                READER,
                Options.TODAY,
                ReportFiles.JUNIT,
                ReportFiles.JSON,
                ReportFiles.HTML,
                ReportFiles.SAVE,
                AGAINST,
                RegressLines.ANNOTATE,
                DRAFT,
                FROM,
                SCHEMA)));
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
    this.version = version;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.has(SCHEMA)
        || given.has(DRAFT)
        || !given.words().isEmpty()
            && given.words().stream().allMatch(w -> w.endsWith(".yaml") || w.endsWith(".yml"));
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    if (given.has(SCHEMA)) {
      screen.json(Suites.schema().strip());
      return ExitCodes.DONE;
    }
    if (given.has(DRAFT)) {
      return new Drafting(opening, screen, dates).run(given, DRAFT, FROM);
    }
    if (given.words().isEmpty()) {
      throw new UsageError("regress takes the files of suites: dateline regress suite.yaml");
    }
    List<Suite> suites = new ArrayList<>();
    boolean bad = false;
    for (String word : given.words()) {
      switch (Suites.read(WorkspaceOpener.path(word, "a suite"))) {
        case Suites.Good(Suite suite) -> suites.add(suite);
        case Suites.Bad(List<SuiteError> faults) -> {
          bad = true;
          faults.forEach(fault -> screen.warn("dateline: " + fault.message()));
        }
      }
    }
    return bad ? ExitCodes.USAGE : new Running(given, suites).run();
  }

  /** One call of the command. */
  private final class Running {
    private final Arguments given;
    private final SelectedCases chosen;
    private final Optional<BaselineRun> base;
    private final ReportFiles files;
    private final RegressLines lines;
    private final Pool pool;
    private final LocalDate today;
    private final Program program = Program.running(version);
    private final List<Report.Ran> ran = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean faulty;

    Running(Arguments given, List<Suite> suites) throws IOException {
      this.given = given;
      this.chosen = SelectedCases.of(suites, given.values(TAG), given.values(CASE));
      this.base = base();
      this.files = new ReportFiles(given);
      this.lines = new RegressLines(screen, given);
      this.pool = new Pool(jobs(), given.has(FAIL_FAST));
      this.today = dates.today(given);
    }

    private Optional<BaselineRun> base() throws IOException {
      Optional<Path> file = given.value(AGAINST).map(name -> WorkspaceOpener.path(name, AGAINST));
      try {
        return file.isPresent() ? Optional.of(BaselineRun.read(file.get())) : Optional.empty();
      } catch (RuntimeException e) {
        throw new Failure(
            "--against: " + file.orElseThrow() + " is not a run saved by regress --save", e);
      }
    }

    private int jobs() {
      String text =
          given.value(JOBS).orElse(Integer.toString(Runtime.getRuntime().availableProcessors()));
      return WholeNumber.count(MOST_JOBS, text)
          .orElseThrow(() ->
              new UsageError(
                  "--jobs: “"
                      + Characters.shortened(text, 20)
                      + "” is not a number from 1 to "
                      + MOST_JOBS));
    }

    public ExitStatus run() throws IOException {
      files.write(report());
      for (SelectedCases.Part part : chosen.parts()) {
        boolean stopped = given.has(FAIL_FAST) && !report().counts().hold();
        if (!stopped) {
          run(part.suite(), part.cases());
        }
      }
      Report report = report();
      files.write(report);
      boolean saved = !faulty && report.counts().isWhole() && files.save(report);
      lines.end(report, saved);
      return faulty
          ? ExitCodes.USAGE
          : report.counts().hold() ? ExitCodes.DONE : ExitCodes.NOT_HELD;
    }

    private Report report() {
      return new Report(program, ran, base.map(_ -> changes));
    }

    private void run(Suite suite, List<Case> cases) throws IOException {
      Workspace workspace = opening.open(given, suite.corpus());
      for (ReaderSetting reader : readers(suite)) {
        SuiteRun run = new SuiteRun(suite, reader, workspace, program, !given.has(NO_CACHE), today);
        List<SuiteError> faults =
            run.faults(cases, base.map(b -> b.articles(run.name())).orElse(Set.of()));
        faults.forEach(fault -> screen.warn("dateline: " + fault.message()));
        faulty |= !faults.isEmpty();
        if (faults.isEmpty()) {
          run(run, cases);
        }
      }
    }

    private List<ReaderSetting> readers(Suite suite) {
      ReaderOptions.Kind choice =
          OptionChoice.of(given, READER, ReaderOptions.Kind.class, ReaderOptions.Kind.EXTRACTIVE);
      return given.has(READER) ? List.of(reader(suite, choice)) : suite.readers();
    }

    /** The suite's own reader of that kind, or one with nothing set. */
    private static ReaderSetting reader(Suite suite, ReaderOptions.Kind choice) {
      ReaderSetting plain =
          switch (choice) {
            case EXTRACTIVE -> new ReaderSetting.Extractive();
            case MODEL ->
                new ReaderSetting.Model(Optional.empty(), Optional.empty(), Optional.empty());
          };
      return suite.readers().stream()
          .filter(reader -> reader.kind().equals(plain.kind()))
          .findFirst()
          .orElse(plain);
    }

    private void run(SuiteRun run, List<Case> cases) throws IOException {
      boolean compared = base.isPresent() || files.keepsDigests();
      Map<String, String> digests = compared ? Digests.of(run.subject()) : Map.of();
      Optional<String> mismatch = run.mismatch();
      List<Case> asked = mismatch.isPresent() ? List.of() : cases;
      ran.add(Report.Ran.of(run, digests, mismatch, asked.size(), List.of()));
      lines.begin(run, mismatch);
      List<Result> results = ask(run, asked, digests, mismatch);
      lines.close();
      keepAnswers(run);
      base.ifPresent(b -> changes.addAll(new Changes(run, b, program, digests).of(results)));
    }

    private List<Result> ask(
        SuiteRun run, List<Case> cases, Map<String, String> digests, Optional<String> mismatch)
        throws IOException {
      List<Result> results =
          pool.ask(
              run,
              cases,
              (result, soFar) -> {
                lines.result(run, result, soFar, cases.size());
                files.writeNowAndThen(() -> {
                  ran.set(
                      ran.size() - 1, Report.Ran.of(run, digests, mismatch, cases.size(), soFar));
                  return report();
                });
              });
      ran.set(ran.size() - 1, Report.Ran.of(run, digests, mismatch, cases.size(), results));
      return results;
    }

    private void keepAnswers(SuiteRun run) {
      try {
        run.keepAnswers();
      } catch (IOException e) {
        screen.warn("dateline: the answers cannot be kept for the next run: " + e.getMessage());
      }
    }
  }
}
