package dateline.server.mcp;

import dateline.answerjson.WrittenAnswer;
import tools.jackson.databind.JsonNode;

/** Writes an answer as text for a model: the statements with their marks, then the quotations. */
public final class AnswerText {
  private AnswerText() {}

  /** The text of an answer's JSON. */
  public static String of(JsonNode json) {
    WrittenAnswer answer = WrittenAnswer.of(json);
    StringBuilder text = new StringBuilder();
    text.append(
        answer.isAnswered()
            ? answer.answer()
            : "The articles do not answer this. " + answer.reason());
    text.append('\n');
    answer.notes().forEach(note -> text.append("Note: ").append(note.text()).append('\n'));
    text.append(answer.isAnswered() ? "\nSources:\n" : "\nNearest passages:\n");
    answer.sources().forEach(cited -> source(text, cited));
    return text.toString().strip();
  }

  private static void source(StringBuilder text, WrittenAnswer.Citation cited) {
    text.append('[')
        .append(cited.n())
        .append("] ")
        .append(cited.provenance())
        .append(", “")
        .append(cited.title())
        .append("” (article ")
        .append(cited.article())
        .append("): “")
        .append(cited.quote())
        .append("”\n");
  }
}
