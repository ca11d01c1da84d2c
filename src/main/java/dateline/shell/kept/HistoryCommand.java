package dateline.shell.kept;

import dateline.conversation.AnswerHistory;
import dateline.conversation.CitedQuotation;
import dateline.conversation.KeptAnswer;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Options;
import dateline.shell.command.OutputForm;
import dateline.shell.command.Session;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.KeptAnswerView;
import dateline.shell.view.Shown;
import dateline.shell.view.SourceChange;
import dateline.text.Characters;
import dateline.text.JsonText;
import dateline.text.WholeNumber;
import java.io.IOException;
import java.util.List;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Lists what was asked before, or shows one answer again. */
public final class HistoryCommand extends ShellCommand {
  private static final CommandOption LAST =
      Options.value("last", "N", "how many to list (default: 20)");
  private static final CommandOption OUTPUT = OutputForm.option("them");
  private static final CommandOption CLEAR = Options.flag("clear", "delete the whole history");
  private static final int USUAL_ANSWERS = 20;
  private static final int LAST_NUMBER = 99_999_999;

  private final WorkspaceOpener opening;
  private final Screen screen;

  public HistoryCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "history",
            "[N]",
            "list what was asked of these articles, or show answer N again",
            """
            Each answer is kept beside the index with the quotations that it rested on, the last \
            1,000 of them; whoever may not read the articles may not read it. An answer that is \
            shown again is as it was then, with a warning where a source has changed since. \
            dateline chat --continue goes on with the last chat.\
            """,
            List.of(
                "dateline history",
                "dateline history 12",
                "dateline history --last 1 --output json",
                "dateline history --clear"),
            List.of(LAST, OUTPUT, CLEAR)));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    OutputForm output = OutputForm.of(given, OUTPUT);
    int last = number(given.value(LAST).orElse(String.valueOf(USUAL_ANSWERS)), "--last");
    Workspace workspace = opening.open(given);
    AnswerHistory history = Session.history(workspace);
    if (given.has(CLEAR)) {
      given.none();
      screen.print(Text.of(Shown.count(history.clear(), "answer") + " forgotten."));
      return ExitCodes.DONE;
    }
    if (given.words().isEmpty()) {
      list(history.last(last), output);
      return ExitCodes.DONE;
    }
    one(history, given, output, workspace);
    return ExitCodes.DONE;
  }

  /** "history of the talks?" is a question. */
  @Override
  public boolean fits(Arguments given) {
    return given.words().isEmpty()
        || given.words().size() == 1
            && WholeNumber.within(0, LAST_NUMBER, given.text()).isPresent();
  }

  private static int number(String text, String what) {
    return WholeNumber.count(LAST_NUMBER, text)
        .orElseThrow(() ->
            new UsageError(
                what
                    + ": “"
                    + Characters.shortened(text, 20)
                    + "” is not a number; dateline history lists them"));
  }

  private void list(List<KeptAnswer> answers, OutputForm output) {
    switch (output) {
      case JSON -> screen.json(json(answers));
      case TEXT -> {
        if (answers.isEmpty()) {
          screen.print(Text.of("Nothing has been asked of these articles yet."));
        }
        answers.forEach(answer -> KeptAnswerView.brief(answer, screen));
      }
    }
  }

  private void one(AnswerHistory history, Arguments given, OutputForm output, Workspace workspace)
      throws IOException {
    int number = number(given.only("number"), "history");
    KeptAnswer kept =
        history
            .find(number)
            .orElseThrow(() ->
                new UsageError("the history has no " + number + "; dateline history lists it"));
    switch (output) {
      case JSON -> screen.json(json(List.of(kept)));
      case TEXT -> {
        KeptAnswerView.whole(kept, screen);
        for (CitedQuotation cited : CitedQuotation.in(kept.answer())) {
          SourceChange.of(cited, workspace.article(cited.article()))
              .ifPresent(change -> screen.warn("dateline: " + change));
        }
      }
    }
  }

  /** The answers as {@code history} and {@code export} write them. */
  static String json(List<KeptAnswer> answers) {
    return JsonText.pretty(new Listed(answers.stream().map(KeptAnswer::json).toList()));
  }

  private record Listed(List<KeptAnswer.Fields> answers) {}
}
