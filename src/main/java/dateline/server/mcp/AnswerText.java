package dateline.server.mcp;

import tools.jackson.databind.JsonNode;

/** Writes an answer as text for a model: the statements with their marks, then the quotations. */
public final class AnswerText {
  private AnswerText() {}

  /** The text of an answer's JSON. */
  public static String of(JsonNode answer) {
    boolean answered = answer.path("status").asString("").equals("answered");
    StringBuilder text = new StringBuilder();
    if (answered) {
      text.append(answer.path("answer").asString("")).append('\n');
    } else {
      text.append("The articles do not answer this. ")
          .append(answer.path("reason").asString(""))
          .append('\n');
    }
    for (JsonNode note : answer.path("notes")) {
      text.append("Note: ").append(note.path("text").asString("")).append('\n');
    }
    text.append(answered ? "\nSources:\n" : "\nNearest passages:\n");
    answer.path(answered ? "citations" : "nearest").forEach(cited -> source(text, cited));
    return text.toString().strip();
  }

  private static void source(StringBuilder text, JsonNode cited) {
    text.append('[')
        .append(cited.path("n").asInt(0))
        .append("] ")
        .append(cited.path("publisher").asString("publisher unknown"))
        .append(", ")
        .append(cited.path("published").asString("undated"))
        .append(", “")
        .append(cited.path("title").asString(""))
        .append("” (article ")
        .append(cited.path("article").asString(""))
        .append("): “")
        .append(cited.path("quote").asString(""))
        .append("”\n");
  }
}
