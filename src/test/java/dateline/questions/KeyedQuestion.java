package dateline.questions;

import dateline.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question and what a right answer to it holds. One line of a question file.
 *
 * @param id unique over all question files
 * @param text the question
 * @param kind what is asked for: {@code who}, {@code as-of}, {@code furniture}
 * @param asOf only articles up to this day exist for it
 * @param today the reader's today, where the question depends on it
 * @param abstain whether the sources do not answer it
 * @param contains the answer or its quotations hold one of these; empty where anything will do
 * @param containsAll the answer and its quotations together hold each of these
 * @param notContains the answer and its quotations hold none of these
 * @param polarity {@code yes} or {@code no} for a question that takes one
 * @param article the id of the article that answers; empty where several do
 * @param publisher that article's publisher, for a corpus whose ids may change
 * @param quotes a quotation of the answer holds one of these, which stand in the source
 * @param notes the kinds of note that the answer must carry
 */
record KeyedQuestion(
    String id,
    String text,
    String kind,
    Optional<LocalDate> asOf,
    Optional<LocalDate> today,
    boolean abstain,
    List<String> contains,
    List<String> containsAll,
    List<String> notContains,
    Optional<String> polarity,
    Optional<String> article,
    Optional<String> publisher,
    List<String> quotes,
    List<String> notes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "question",
          "kind",
          "asOf",
          "today",
          "abstain",
          "contains",
          "containsAll",
          "notContains",
          "polarity",
          "article",
          "publisher",
          "quote",
          "notes");

  /** The questions of a file, in its order. */
  static List<KeyedQuestion> read(Path file) throws IOException {
    List<KeyedQuestion> questions = new ArrayList<>();
    int line = 0;
    for (String json : Files.readAllLines(file)) {
      line++;
      try {
        questions.add(of(JSON.readTree(json)));
      } catch (RuntimeException e) {
        throw new IOException(file + ":" + line + ": " + e.getMessage(), e);
      }
    }
    return questions;
  }

  private static KeyedQuestion of(JsonNode line) {
    for (String field : line.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException("unknown field “" + field + "”");
      }
    }
    return new KeyedQuestion(
        line.required("id").asString(),
        line.required("question").asString(),
        line.required("kind").asString(),
        text(line, "asOf").map(LocalDate::parse),
        text(line, "today").map(LocalDate::parse),
        line.required("abstain").asBoolean(),
        texts(line, "contains"),
        texts(line, "containsAll"),
        texts(line, "notContains"),
        text(line, "polarity"),
        text(line, "article"),
        text(line, "publisher"),
        texts(line, "quote"),
        texts(line, "notes"));
  }

  private static Optional<String> text(JsonNode line, String field) {
    return line.has(field) ? Optional.of(line.get(field).asString()) : Optional.empty();
  }

  private static List<String> texts(JsonNode line, String field) {
    return line.has(field)
        ? line.get(field).valueStream().map(JsonNode::asString).toList()
        : List.of();
  }

  /** The question as the program takes it. */
  Question question(LocalDate clock) {
    return new Question(
        text,
        asOf,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        today.orElse(clock),
        List.of());
  }
}
