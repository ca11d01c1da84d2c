package dateline.shell;

import dateline.article.SourceInfo;
import dateline.check.Checking;
import dateline.check.DraftText;
import dateline.check.SavedAnswers.Saved;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.OptionChoice;
import dateline.shell.command.Options;
import dateline.shell.command.OutputForm;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.view.CheckGithub;
import dateline.shell.view.CheckJson;
import dateline.shell.view.CheckSarif;
import dateline.shell.view.CheckText;
import dateline.shell.view.CheckView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Checks saved answers, or a draft, against the articles. */
final class CheckCommand extends ShellCommand {
  private static final CommandOption OUTPUT = OutputForm.option("what was found");

  private static final CommandOption FORMAT =
      Options.value(
          "format",
          "sarif|github",
          "annotate the lines that fall short: a SARIF 2.1.0 log, or GitHub's workflow commands");

  private final WorkspaceOpener opening;
  private final Screen screen;

  CheckCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "check",
            "FILE",
            "verify saved answers or a draft: every sentence must cite, every quotation must appear"
                + " in its source",
            """
            FILE, or - for standard input, is what ask --output json or jsonl printed, or a text: a draft in Markdown, a reply \
            copied from a chat. Its quotations are the words between double quotation marks; its \
            sources are named by [1], [^1], 【1†source】, a link, or (Publisher, 2023), and described \
            in a list at its end. Each sentence is verified, altered (with the difference: \
            [-claimed-]{+source+}), spliced, misattributed (to another article, or to another speaker), fabricated, unsupported (a number, date, \
            name or negation that its source does not have), or without a source (with the nearest \
            passage). A saved answer whose article has changed since is told apart from a wrong one.

            The exit status is 0 where all holds and 4 where anything falls short.\
            """,
            List.of(
                "dateline check draft.md",
                "dateline check --output json answers.jsonl",
                "dateline check --format sarif draft.md > draft.sarif"),
            List.of(OUTPUT, FORMAT)));
    this.opening = opening;
    this.screen = screen;
  }

  private enum Format {
    NONE,
    SARIF,
    GITHUB
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    OutputForm output = OutputForm.of(given, OUTPUT);
    CheckedFile file = CheckedFile.named(given.only("file"));
    boolean saved = file.isSavedAnswers();
    String draft = saved ? "" : file.draft();
    Workspace workspace = opening.open(given);
    Checking checking =
        new Checking(workspace.quotable(), workspace.retriever(), workspace.sources());
    CheckView view =
        view(output, OptionChoice.of(given, FORMAT, Format.class, Format.NONE), file.name());
    List<String> broken = new ArrayList<>();
    if (saved) {
      file.answers(answer -> check(answer, checking, view, broken));
    } else {
      DraftText.sentences(draft, publishers(workspace)).stream()
          .map(checking::check)
          .forEach(view::add);
    }
    view.end();
    broken.forEach(problem -> screen.warn("dateline: " + problem));
    return broken.isEmpty() ? view.holds() ? ExitCodes.DONE : ExitCodes.NOT_HELD : ExitCodes.FAILED;
  }

  private CheckView view(OutputForm output, Format format, String file) {
    return switch (format) {
      case NONE -> output == OutputForm.JSON ? new CheckJson(screen) : new CheckText(screen);
      case SARIF -> new CheckSarif(screen, file);
      case GITHUB -> new CheckGithub(screen, file);
    };
  }

  private static void check(Saved answer, Checking checking, CheckView view, List<String> broken) {
    switch (answer) {
      case Saved.Statements saved ->
          saved.statements().stream().map(checking::check).forEach(view::add);
      case Saved.Broken(String problem) -> broken.add(problem);
    }
  }

  private static Set<String> publishers(Workspace workspace) {
    return workspace.sources().stream()
        .flatMap((SourceInfo source) -> source.publisher().stream())
        .map(publisher -> publisher.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** In the chat a question may begin with the word. */
  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1;
  }
}
