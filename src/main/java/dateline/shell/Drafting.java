package dateline.shell;

import dateline.answering.Answering;
import dateline.question.Question;
import dateline.regression.AtomicFile;
import dateline.regression.DraftSuite;
import dateline.shell.command.Arguments;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.QuestionLines;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import dateline.text.Edges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Asks a list of questions and writes a suite of what is answered. */
final class Drafting {
  private final WorkspaceOpener opening;
  private final Screen screen;
  private final DateOptions dates;

  Drafting(WorkspaceOpener opening, Screen screen, DateOptions dates) {
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
  }

  /**
   * @param draft the option with the file to write, which must not be there yet
   * @param from the option with the file of the questions
   */
  ExitStatus run(Arguments given, CommandOption draft, CommandOption from) throws IOException {
    given.none();
    Path file = WorkspaceOpener.path(given.value(draft).orElseThrow(), draft);
    if (Files.exists(file)) {
      throw new UsageError("--draft: " + file + " already exists; name a file that is not");
    }
    String questions =
        given
            .value(from)
            .orElseThrow(() -> new UsageError("--draft needs its questions: --from questions.txt"));
    try (QuestionLines lines = QuestionLines.openEither(questions)) {
      Workspace workspace = opening.open(given);
      LocalDate today = dates.today(given);
      DraftSuite suite = new DraftSuite(name(file), corpus(file, workspace), today);
      int asked = ask(lines, workspace, today, suite);
      if (asked == 0) {
        throw new UsageError("--from: there is no question in " + questions);
      }
      AtomicFile.write(file, suite.yaml());
      screen.print(
          Text.of(Shown.count(asked, "case") + " in " + file + ", all unreviewed; look at each."));
      return ExitCodes.DONE;
    }
  }

  private int ask(QuestionLines lines, Workspace workspace, LocalDate today, DraftSuite suite)
      throws IOException {
    Answering answering = workspace.answering(ReaderChoice.EXTRACTIVE);
    int asked = 0;
    for (Optional<QuestionLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case QuestionLines.Line.Bad bad -> throw new UsageError("--from: " + bad.problem());
        case QuestionLines.Line.Asked one -> {
          Question question = question(one, today);
          suite.add(id(one), question, answering.answer(question));
          asked++;
        }
      }
    }
    return asked;
  }

  private Question question(QuestionLines.Line.Asked one, LocalDate today) {
    Question question = Question.of(QuestionParser.checked(one.question()), today);
    Optional<LocalDate> asOf =
        one.asOf().map(text -> DateOptions.read(one.where() + ": “asOf”", text, today).last());
    return new Question(
        question.text(),
        asOf,
        question.since(),
        question.until(),
        question.publisher(),
        question.today(),
        List.of());
  }

  /** The id as it was given, without the quotation marks of JSON; blank where there was none. */
  private static String id(QuestionLines.Line.Asked one) {
    return one.id().equals("null")
        ? ""
        : Edges.withoutEnding(Edges.withoutBeginning(one.id(), "\""), "\"");
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return Edges.withoutEnding(name, name.endsWith(".yaml") ? ".yaml" : ".yml");
  }

  /** The corpus as it is found from the folder of the suite. */
  private static String corpus(Path file, Workspace workspace) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path corpus = workspace.corpus().toAbsolutePath().normalize();
    return folder == null ? corpus.toString() : folder.relativize(corpus).toString();
  }
}
