package dateline.check;

import dateline.answering.AnswerJson;
import dateline.text.Span;
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

  private static Saved read(JsonNode answer, String where) {
    if (!answer.path("status").isString()) {
      return new Saved.Broken(where + ": no answer as ask --output jsonl prints it: no “status”");
    }
    List<SavedStatement> statements = new ArrayList<>();
    for (JsonNode statement : answer.path("statements")) {
      statements.add(
          new SavedStatement(
              where + ", statement " + (statements.size() + 1),
              answer.path("question").asString(""),
              day(answer.path("asOf").asString("")),
              statement.path("text").asString(""),
              citations(answer, statement)));
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

  private static List<SavedStatement.Cited> citations(JsonNode answer, JsonNode statement) {
    List<SavedStatement.Cited> cited = new ArrayList<>();
    for (JsonNode number : statement.path("citations")) {
      int n = number.asInt(0);
      cited.add(
          answer
              .path("citations")
              .valueStream()
              .filter(citation -> citation.path("n").asInt(0) == n)
              .findFirst()
              .map(citation -> cited(n, citation))
              .orElseGet(() -> new SavedStatement.Cited(n, "", "", Optional.empty(), "")));
    }
    return cited;
  }

  private static SavedStatement.Cited cited(int n, JsonNode citation) {
    int start = citation.path("start").asInt(-1);
    int end = citation.path("end").asInt(-1);
    return new SavedStatement.Cited(
        n,
        citation.path("article").asString(""),
        citation.path("quote").asString(""),
        start < 0 || end < start ? Optional.empty() : Optional.of(new Span(start, end)),
        citation.path("digest").asString(""));
  }
}
