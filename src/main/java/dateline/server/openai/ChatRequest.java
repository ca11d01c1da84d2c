package dateline.server.openai;

import dateline.server.RequestException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a chat completion.
 *
 * @param ask what the operation {@code ask} takes
 * @param streamed whether the reply is to come in pieces
 * @param usage whether a stream ends with how long it was
 */
record ChatRequest(ObjectNode ask, boolean streamed, boolean usage) {
  /** The field of a request, and of its response, that holds what only Dateline knows. */
  static final String EXTENSION = "dateline";

  /** As many turns as an operation takes. */
  private static final int MOST_TURNS = 8;

  private static final JsonMapper JSON = JsonMapper.shared();

  private record Message(String role, String text) {}

  /**
   * Reads one. Parameters that tell a language model how to write, such as the temperature, mean
   * nothing here and are left aside; bounds such as asOf may stand under {@code dateline}.
   *
   * @throws RequestException where there is no message of the user
   */
  static ChatRequest of(JsonNode json) {
    List<Message> messages = new ArrayList<>();
    json.path("messages")
        .forEach(message ->
            messages.add(
                new Message(message.path("role").asString(""), text(message.path("content")))));
    if (messages.isEmpty() || !messages.getLast().role().equals("user")) {
      throw RequestException.invalid("the last of the messages must be of the role user");
    }
    ObjectNode ask = JSON.createObjectNode();
    if (json.path(EXTENSION) instanceof ObjectNode bounds) {
      ask.setAll(bounds);
    }
    ask.put("question", messages.getLast().text());
    ArrayNode turns = turns(messages);
    if (!turns.isEmpty()) {
      ask.set("conversation", turns);
    }
    return new ChatRequest(
        ask,
        json.path("stream").asBoolean(false),
        json.at("/stream_options/include_usage").asBoolean(false));
  }

  /** The text of a message, which may come in parts. */
  private static String text(JsonNode content) {
    return content.isArray()
        ? content
            .valueStream()
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining("\n"))
        : content.asString("");
  }

  /** The questions before the last one, each with what was answered. */
  private static ArrayNode turns(List<Message> messages) {
    Deque<ObjectNode> turns = new ArrayDeque<>();
    for (Message message : messages.subList(0, messages.size() - 1)) {
      if (message.role().equals("user") && !message.text().isBlank()) {
        turns.add(JSON.createObjectNode().put("question", message.text()));
      } else if (message.role().equals("assistant") && !turns.isEmpty()) {
        turns.getLast().put("answer", message.text());
      }
      if (turns.size() > MOST_TURNS) {
        turns.removeFirst();
      }
    }
    ArrayNode array = JSON.createArrayNode();
    turns.forEach(array::add);
    return array;
  }
}
