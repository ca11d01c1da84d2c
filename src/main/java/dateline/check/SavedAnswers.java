package dateline.check;

import dateline.answering.AnswerJson;
import dateline.answerjson.WrittenAnswer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers as {@link AnswerJson} writes them. */
public final class SavedAnswers {
  private SavedAnswers() {}

  /** What a piece of JSON holds. */
  public sealed interface Saved {
    /** The statements of an answer; none of an abstention, and none of a question not asked. */
    record Statements(List<SavedStatement> statements) implements Saved {
      public Statements {
        statements = List.copyOf(statements);
      }
    }

    /**
     * No answer.
     *
     * @param problem what is wrong, a line
     */
    record Broken(String problem) implements Saved {}
  }

  /**
   * @param json one JSON object
   * @param where where it stands: "answers.jsonl, line 3"
   */
  public static Saved read(String json, String where) {
    try {
      return read(JsonMapper.shared().readTree(json), where);
    } catch (JacksonException e) {
      String column = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
      return new Saved.Broken(where + column + ": not JSON; an answer must be one JSON object");
    }
  }

  private static Saved read(JsonNode json, String where) {
    if (!json.path("status").isString()) {
      return new Saved.Broken(where + ": no answer as ask --output jsonl prints it: no “status”");
    }
    WrittenAnswer answer = WrittenAnswer.of(json);
    List<SavedStatement> statements = new ArrayList<>();
    for (WrittenAnswer.Statement statement : answer.statements()) {
      statements.add(
          new SavedStatement(
              where + ", statement " + (statements.size() + 1),
              answer.question(),
              day(answer.asOf()),
              statement.text(),
              statement.citations().stream().map(n -> cited(n, answer)).toList()));
    }
    return new Saved.Statements(statements);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What a statement cites by a number; nothing but the number where the answer has no such one.
   */
  private static SavedStatement.Cited cited(int n, WrittenAnswer answer) {
    return answer.citations().stream()
        .filter(citation -> citation.n() == n)
        .findFirst()
        .map(citation ->
            new SavedStatement.Cited(
                n, citation.article(), citation.quote(), citation.span(), citation.digest()))
        .orElseGet(() -> new SavedStatement.Cited(n, "", "", Optional.empty(), ""));
  }
}
