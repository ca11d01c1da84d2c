package dateline.server.openai;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as a chat completion.
 *
 * @param id names it
 * @param created when it was made, in seconds since 1970
 * @param model the name that was asked for
 */
record ChatCompletion(String id, long created, String model) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Counts tokens roughly: a chat program shows them, and nobody is charged. */
  private static final int CHARACTERS_A_TOKEN = 4;

  /** The text of a reply and the places of its marks. */
  private record Text(String content, ArrayNode annotations) {}

  /** The whole response. */
  String whole(JsonNode answer) {
    Text text = text(answer);
    ObjectNode json = head("chat.completion");
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", text.content());
    message.set("annotations", text.annotations());
    choice.put("finish_reason", "stop");
    json.set("usage", usage(answer, text.content()));
    json.set(ChatRequest.EXTENSION, answer);
    return json.toString();
  }

  /** The first piece of a stream, which says who speaks. */
  String opening() {
    ObjectNode json = head("chat.completion.chunk");
    delta(json).put("role", "assistant").put("content", "");
    return json.toString();
  }

  /**
   * The pieces of an answer, so that text is drawn as it comes; the last carries the annotations
   * and the whole answer.
   */
  List<String> pieces(JsonNode answer, boolean usage) {
    Text text = text(answer);
    List<String> pieces = new ArrayList<>();
    for (String line : text.content().split("(?<=\\s)(?=\\S)", -1)) {
      ObjectNode json = head("chat.completion.chunk");
      delta(json).put("content", line);
      pieces.add(json.toString());
    }
    ObjectNode last = head("chat.completion.chunk");
    delta(last).set("annotations", text.annotations());
    ((ObjectNode) last.at("/choices/0")).put("finish_reason", "stop");
    last.set(ChatRequest.EXTENSION, answer);
    pieces.add(last.toString());
    if (usage) {
      ObjectNode end = head("chat.completion.chunk");
      end.putArray("choices");
      end.set("usage", usage(answer, text.content()));
      pieces.add(end.toString());
    }
    return pieces;
  }

  private ObjectNode head(String object) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("object", object)
        .put("created", created)
        .put("model", model);
  }

  private static ObjectNode delta(ObjectNode json) {
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    choice.putNull("finish_reason");
    return choice.putObject("delta");
  }

  /** The statements, or that there is no answer; then the notes; then the sources by number. */
  private static Text text(JsonNode answer) {
    StringBuilder content = new StringBuilder();
    ArrayNode annotations = JSON.createArrayNode();
    boolean answered = answer.path("status").asString("").equals("answered");
    if (!answered) {
      content
          .append("The articles do not answer this. ")
          .append(answer.path("reason").asString(""));
    }
    for (JsonNode statement : answer.path("statements")) {
      content.append(content.isEmpty() ? "" : " ").append(statement.path("text").asString(""));
      marks(statement, answer, content, annotations);
    }
    for (JsonNode note : answer.path("notes")) {
      content.append("\n\n").append(note.path("text").asString(""));
      marks(note, answer, content, annotations);
    }
    sources(answer.path(answered ? "citations" : "nearest"), answered, content);
    return new Text(content.toString(), annotations);
  }

  private static void marks(
      JsonNode cites, JsonNode answer, StringBuilder content, ArrayNode annotations) {
    for (JsonNode number : cites.path("citations")) {
      int n = number.asInt(0);
      String mark = " [" + n + "]";
      int start = content.length() + 1;
      content.append(mark);
      answer
          .path("citations")
          .valueStream()
          .filter(cited -> cited.path("n").asInt(0) == n)
          .forEach(cited -> annotations.add(annotation(cited, start, content.length())));
    }
  }

  /** An annotation as the interface has them, with the quotation beside the address. */
  private static ObjectNode annotation(JsonNode cited, int start, int end) {
    ObjectNode annotation = JSON.createObjectNode().put("type", "url_citation");
    annotation
        .putObject("url_citation")
        .put("start_index", start)
        .put("end_index", end)
        .put("url", cited.path("link").asString(cited.path("file").asString("")))
        .put("title", cited.path("title").asString(""))
        .put("quote", cited.path("quote").asString(""))
        .put("article", cited.path("article").asString(""))
        .put("publisher", cited.path("publisher").asString(""))
        .put("published", cited.path("published").asString(""));
    return annotation;
  }

  private static void sources(JsonNode citations, boolean answered, StringBuilder content) {
    content.append(citations.isEmpty() ? "" : answered ? "\n\nSources:" : "\n\nNearest passages:");
    for (JsonNode cited : citations) {
      content
          .append("\n[")
          .append(cited.path("n").asInt(0))
          .append("] ")
          .append(cited.path("publisher").asString("publisher unknown"))
          .append(", ")
          .append(cited.path("published").asString("undated"))
          .append(": “")
          .append(cited.path("quote").asString(""))
          .append("”");
    }
  }

  private static ObjectNode usage(JsonNode answer, String content) {
    int asked = answer.path("question").asString("").length() / CHARACTERS_A_TOKEN + 1;
    int answered = content.length() / CHARACTERS_A_TOKEN + 1;
    return JSON.createObjectNode()
        .put("prompt_tokens", asked)
        .put("completion_tokens", answered)
        .put("total_tokens", asked + answered);
  }
}
