package dateline.evaluation;

import dateline.evaluation.ReadingSet.Asked;
import dateline.evaluation.ReadingSet.Paragraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file in the format of SQuAD: {@code data} is a list of articles with {@code title} and
 * {@code paragraphs}, a paragraph has {@code context} and {@code qas}, a question {@code id},
 * {@code question}, {@code answers} (each with {@code text}) and, since 2.0, {@code is_impossible}.
 */
public final class SquadFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Path file;

  private SquadFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws CollectionException where it is not in the format; the message says where
   */
  public static ReadingSet read(Path file) {
    return new SquadFile(file).read();
  }

  private ReadingSet read() {
    List<Paragraph> paragraphs = new ArrayList<>();
    JsonNode data = list(json(), "data", "");
    for (int i = 0; i < data.size(); i++) {
      String article = "data[" + i + "]";
      String title = data.get(i).path("title").asString("").replace('_', ' ');
      JsonNode list = list(data.get(i), "paragraphs", article);
      for (int j = 0; j < list.size(); j++) {
        paragraphs.add(paragraph(title, list.get(j), article + ".paragraphs[" + j + "]"));
      }
    }
    ReadingSet set = new ReadingSet(paragraphs);
    if (set.questions() == 0) {
      throw new CollectionException(file + " asks no question, so there is nothing to measure");
    }
    return set;
  }

  private JsonNode json() {
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        String reason = cause.getClass().getSimpleName().replace("Exception", "");
        throw new CollectionException(file + " cannot be read (" + reason + ")");
      }
      throw new CollectionException(
          file
              + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
              + ": is not JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private Paragraph paragraph(String title, JsonNode paragraph, String where) {
    JsonNode questions = list(paragraph, "qas", where);
    List<Asked> asked = new ArrayList<>();
    for (int k = 0; k < questions.size(); k++) {
      asked.add(asked(questions.get(k), where + ".qas[" + k + "]"));
    }
    return new Paragraph(title, string(paragraph, "context", where), asked);
  }

  private Asked asked(JsonNode question, String where) {
    JsonNode answers = list(question, "answers", where);
    JsonNode impossible = question.path("is_impossible");
    if (answers.isEmpty() && !impossible.asBoolean(false)) {
      throw fault(
          where, "has no answer and does not say that there is none; take a file with them");
    }
    List<String> golds = new ArrayList<>();
    for (int l = 0; l < answers.size(); l++) {
      golds.add(string(answers.get(l), "text", where + ".answers[" + l + "]"));
    }
    return new Asked(
        question.path("id").asString(""),
        string(question, "question", where),
        impossible.asBoolean(false) ? List.of() : golds);
  }

  private JsonNode list(JsonNode node, String name, String where) {
    JsonNode list = node.path(name);
    if (!list.isArray()) {
      throw fault(where, "has no list “" + name + "”");
    }
    return list;
  }

  private String string(JsonNode node, String name, String where) {
    JsonNode value = node.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      throw fault(where, "has no “" + name + "”");
    }
    return value.asString().strip();
  }

  private CollectionException fault(String where, String what) {
    return new CollectionException(
        file + " is not in the format of SQuAD: " + (where.isEmpty() ? "it" : where) + " " + what);
  }
}
