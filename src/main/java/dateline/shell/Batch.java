package dateline.shell;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dateline.answering.AnswerJson;
import dateline.answering.Answering;
import dateline.model.ModelException;
import dateline.model.ReplayException;
import dateline.question.Question;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.QuestionLines;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.UsageError;
import dateline.shell.terminal.Screen;
import dateline.text.JsonText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;

/**
 * Asks one question after the other and prints each answer, as one line of JSON, when it is there.
 */
final class Batch {
  private final Answering answering;
  private final AnswerJson json;
  private final Screen screen;

  Batch(Answering answering, AnswerJson json, Screen screen) {
    this.answering = answering;
    this.json = json;
    this.screen = screen;
  }

  /**
   * @param lines the questions
   * @param form a question with the dates and filters that hold for all of them
   * @return done where every line could be asked; failed otherwise
   */
  ExitStatus run(QuestionLines lines, Question form) throws IOException {
    ExitStatus status = ExitCodes.DONE;
    for (Optional<QuestionLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      switch (line.get()) {
        case QuestionLines.Line.Bad bad -> status = refuse(bad.id(), bad.problem());
        case QuestionLines.Line.Asked asked -> {
          try {
            screen.json(json.line(asked.id(), answering.answer(question(asked, form))));
          } catch (UsageError | ModelException | ReplayException e) {
            status = refuse(asked.id(), asked.where() + ": " + e.getMessage());
          }
        }
      }
    }
    return status;
  }

  private Question question(QuestionLines.Line.Asked asked, Question form) {
    Optional<LocalDate> asOf =
        asked.asOf().map(text -> DateOptions.read("“asOf”", text, form.today()).last());
    return form.withText(QuestionParser.checked(asked.question())).asOf(asOf.or(form::asOf));
  }

  private record Refused(@JsonRawValue String id, String status, String error) {}

  private ExitStatus refuse(String id, String problem) {
    screen.json(JsonText.line(new Refused(id, "error", problem)));
    screen.warn("dateline: " + problem);
    return ExitCodes.FAILED;
  }
}
