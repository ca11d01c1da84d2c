package dateline.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How each protocol asks and answers. Written after the providers' own documentation. */
enum Wire {
  OLLAMA("ollama", "/api/chat", "/api/tags", "application/x-ndjson") {
    @Override
    String whole(String text) {
      return "{\"model\":\"fake\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":"
          + "\"assistant\",\"content\":"
          + quoted(text)
          + "},\"done\":true,\"done_reason\":\"stop\"}";
    }

    @Override
    List<String> events(String text) {
      List<String> events = new ArrayList<>();
      pieces(text)
          .forEach(piece ->
              events.add(
                  "{\"model\":\"fake\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":"
                      + "{\"role\":\"assistant\",\"content\":"
                      + quoted(piece)
                      + "},\"done\":false}\n"));
      events.add(
          "{\"model\":\"fake\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}\n");
      return events;
    }

    @Override
    String models() {
      return "{\"models\":[{\"name\":\"fake\",\"model\":\"fake\"}]}";
    }

    @Override
    String system(JsonNode request) {
      return request.path("messages").path(0).path("content").asString("");
    }

    @Override
    boolean hasSchema(JsonNode request) {
      return request.path("format").path("properties").has("statements");
    }
  },

  OPENAI("openai", "/v1/chat/completions", "/v1/models", "text/event-stream") {
    @Override
    String whole(String text) {
      return "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"fake\","
          + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
          + quoted(text)
          + "},\"finish_reason\":\"stop\"}],"
          + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}";
    }

    @Override
    List<String> events(String text) {
      List<String> events = new ArrayList<>();
      pieces(text)
          .forEach(piece -> events.add(chunk("{\"content\":" + quoted(piece) + "}", "null")));
      events.add(chunk("{}", "\"stop\""));
      events.add("data: [DONE]\n\n");
      return events;
    }

    private String chunk(String delta, String finish) {
      return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
          + "\"model\":\"fake\",\"choices\":[{\"index\":0,\"delta\":"
          + delta
          + ",\"finish_reason\":"
          + finish
          + "}]}\n\n";
    }

    @Override
    String models() {
      return "{\"object\":\"list\",\"data\":[{\"id\":\"fake\",\"object\":\"model\"}]}";
    }

    @Override
    String system(JsonNode request) {
      return request.path("messages").path(0).path("content").asString("");
    }

    @Override
    boolean hasSchema(JsonNode request) {
      JsonNode format = request.path("response_format").path("json_schema");
      return format.path("strict").asBoolean(false)
          && format.path("schema").path("properties").has("statements");
    }
  },

  ANTHROPIC("anthropic", "/v1/messages", "/v1/models", "text/event-stream") {
    @Override
    String whole(String text) {
      return "{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"fake\","
          + "\"content\":[{\"type\":\"text\",\"text\":"
          + quoted(text)
          + "}],\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}";
    }

    @Override
    List<String> events(String text) {
      List<String> events = new ArrayList<>();
      events.add(
          event(
              "message_start",
              "\"message\":{\"id\":\"1\",\"type\":\"message\",\"role\":\"assistant\","
                  + "\"model\":\"fake\",\"content\":[],"
                  + "\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}"));
      events.add(
          event(
              "content_block_start",
              "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
      pieces(text)
          .forEach(piece ->
              events.add(
                  event(
                      "content_block_delta",
                      "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":"
                          + quoted(piece)
                          + "}")));
      events.add(event("content_block_stop", "\"index\":0"));
      events.add(
          event(
              "message_delta",
              "\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":1}"));
      events.add(event("message_stop", "\"x\":0"));
      return events;
    }

    private String event(String name, String rest) {
      return "event: " + name + "\ndata: {\"type\":\"" + name + "\"," + rest + "}\n\n";
    }

    @Override
    String models() {
      return "{\"data\":[{\"type\":\"model\",\"id\":\"fake\"}],\"has_more\":false}";
    }

    @Override
    String system(JsonNode request) {
      JsonNode system = request.path("system");
      return system.isString() ? system.asString() : system.path(0).path("text").asString("");
    }

    @Override
    boolean hasSchema(JsonNode request) {
      JsonNode format = request.path("output_config").path("format");
      return format.path("schema").path("properties").has("statements");
    }
  };

  private static final int PIECE = 7;

  private final String provider;
  private final String path;
  private final String modelsPath;
  private final String streamType;

  Wire(String provider, String path, String modelsPath, String streamType) {
    this.provider = provider;
    this.path = path;
    this.modelsPath = modelsPath;
    this.streamType = streamType;
  }

  /** The provider's name in {@code --model}. */
  String provider() {
    return provider;
  }

  String path() {
    return path;
  }

  String modelsPath() {
    return modelsPath;
  }

  /** The content type of a stream. */
  String streamType() {
    return streamType;
  }

  /** A reply in one piece. */
  abstract String whole(String text);

  /** A reply as a stream. */
  abstract List<String> events(String text);

  /** The list of models. */
  abstract String models();

  /** The system message of a request. */
  abstract String system(JsonNode request);

  /** Whether a request asks for statements by a JSON schema. */
  abstract boolean hasSchema(JsonNode request);

  /** A text in at most some thousand pieces that break words, and never a surrogate pair. */
  static List<String> pieces(String text) {
    int[] points = text.codePoints().toArray();
    int length = Math.max(PIECE, points.length / 1000);
    return IntStream.range(0, (points.length + length - 1) / length)
        .mapToObj(i -> new String(points, i * length, Math.min(length, points.length - i * length)))
        .toList();
  }

  static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
