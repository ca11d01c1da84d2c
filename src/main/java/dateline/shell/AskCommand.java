package dateline.shell;

import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.answering.Answering;
import dateline.question.Question;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.CommandLine;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.LastAnswer;
import dateline.shell.command.OptionChoice;
import dateline.shell.command.Options;
import dateline.shell.command.QuestionLines;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.Session;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Waiting;
import dateline.shell.view.AnswerLayout;
import dateline.verification.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Answers a question, or a file of questions. */
public final class AskCommand extends ShellCommand {
  public static final String NAME = CommandLine.ASK;

  private static final CommandOption OUTPUT =
      Options.value("output", "text|json|jsonl", "how to print the answer (default: text)");
  private static final CommandOption FROM =
      Options.value("from", "FILE", "ask every line of a file of JSON lines; - is standard input");

  private static final CommandOption CONTINUE =
      Options.flag("continue", "ask as a follow-up of the last question");

  private static final CommandOption LONG =
      Options.flag("long", "show every source, time and note, and the passages that come nearest");

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final DateOptions dates;
  private final Session session;

  AskCommand(WorkspaceOpener opening, Screen screen, DateOptions dates, Session session) {
    super(
        new CommandHelp(
            NAME,
            "QUESTION…",
            "answer a question from the articles, with quotations",
            """
            The short answer comes first, then the words quoted and their source; --long shows all \
            that is known. Where the articles do not answer, dateline says so and its exit \
            status is 3. A question needs no quotation marks but those that your own shell asks for.

            A DATE is a day (2021-12-31), a month (2021-12), a year, or words ("last month"). \
            With --from, each line is {"id": "q1", "question": "…", "asOf": "2021-12-31"}, asOf \
            only where it is wanted, and each answer is one line of JSON, in the same order.\
            """,
            List.of(
                "dateline ask when did Biden and Xi last meet",
                "dateline ask --as-of 2021-12-31 \"has Biden met Xi since taking office?\"",
                "dateline ask --continue and when?",
                "dateline ask --output json who met Wang Yi",
                "dateline ask --from questions.jsonl --output jsonl"),
            Stream.of(
                    QuestionParser.ASKING, ReaderOptions.ALL, List.of(OUTPUT, LONG, CONTINUE, FROM))
                .flatMap(List::stream)
                .toList()));
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
    this.session = session;
  }

  private enum Output {
    TEXT,
    JSON,
    JSONL
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    Output output = OptionChoice.of(given, OUTPUT, Output.class, Output.TEXT);
    ReaderChoice reader = ReaderOptions.of(given);
    if (given.has(FROM)) {
      return batch(given, output, reader);
    }
    QuestionParser.of(given.text(), given, dates, List.of()); // so that what is wrong is told now
    Workspace workspace = opening.open(given);
    if (given.has(CONTINUE) && !session.isOpen()) {
      session.resume(Session.history(workspace).newestChat());
    }
    Question question = QuestionParser.of(given.text(), given, dates, session.turns());
    Answer answer =
        switch (reader) {
          case ReaderChoice.Model model -> model(model, question, output, layout(given), workspace);
          case ReaderChoice.Extractive _ -> {
            Answer whole = session.ask(workspace.answering(reader), question);
            print(whole, output, layout(given), workspace);
            yield whole;
          }
        };
    keep(answer, workspace);
    return answer instanceof Answer.Answered ? ExitCodes.DONE : ExitCodes.ABSTAINED;
  }

  /** Asks a model; in the chat each statement is shown once it is verified, then the rest. */
  private Answer model(
      ReaderChoice.Model model,
      Question question,
      Output output,
      AnswerLayout layout,
      Workspace workspace) {
    Answering answering = workspace.answering(model);
    try (Waiting waiting = new Waiting(screen, "Waiting for the model …")) {
      if (session.isOpen() && output == Output.TEXT) {
        return told(answering, question, layout, waiting);
      }
      Answer answer = session.ask(answering, question);
      waiting.end();
      print(answer, output, layout, workspace);
      return answer;
    }
  }

  private AnswerLayout layout(Arguments given) {
    return AnswerLayout.of(screen, given.has(LONG));
  }

  private Answer told(
      Answering answering, Question question, AnswerLayout layout, Waiting waiting) {
    List<Statement> shown = new ArrayList<>();
    Answer answer =
        session.ask(
            answering,
            question,
            statement -> {
              waiting.end();
              layout.show(statement);
              shown.add(statement);
            });
    waiting.end();
    layout.showRest(answer, shown);
    return answer;
  }

  private void print(Answer answer, Output output, AnswerLayout layout, Workspace workspace) {
    AnswerJson json = AnswerJson.withLines(workspace.corpus());
    switch (output) {
      case TEXT -> layout.show(answer);
      case JSON -> screen.json(json.pretty(answer));
      case JSONL -> screen.json(json.line(answer));
    }
  }

  private void keep(Answer answer, Workspace workspace) {
    String json = AnswerJson.withLines(workspace.corpus()).line(answer);
    try {
      new LastAnswer(workspace).keep(json);
    } catch (IOException e) {
      screen.warn(
          "dateline: show cannot mark this answer's quotations: "
              + workspace.index()
              + " cannot be written");
      return;
    }
    try {
      session.keep(json, workspace);
    } catch (IOException e) {
      screen.warn("dateline: this answer is not in the history, which cannot be written");
    }
  }

  private ExitStatus batch(Arguments given, Output output, ReaderChoice reader) throws IOException {
    if (!given.words().isEmpty()) {
      throw new UsageError("ask takes a question or --from, not both");
    }
    if (output != Output.JSONL && given.has(OUTPUT)) {
      throw new UsageError(
          "--from answers in JSON lines: --output jsonl, not "
              + output.name().toLowerCase(Locale.ROOT));
    }
    Question form = QuestionParser.of("-f", given, dates, List.of());
    try (QuestionLines lines = QuestionLines.open(given.value(FROM).orElseThrow())) {
      Workspace workspace = opening.open(given);
      Answering answering = workspace.answering(reader);
      return new Batch(answering, AnswerJson.withLines(workspace.corpus()), screen)
          .run(lines, form);
    }
  }
}
