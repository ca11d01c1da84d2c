package dateline.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the server sends.
 *
 * @param status the HTTP status
 * @param headers more headers
 * @param pieces the body, written and flushed piece by piece
 * @param pause how long is waited before each piece
 * @param end what comes after
 */
record Sent(int status, Map<String, String> headers, List<byte[]> pieces, Duration pause, End end) {
  /** How an answer ends. */
  enum End {
    /** As it should. */
    PROPER,
    /** Not at all: the connection stays open and silent. */
    STALL,
    /** The connection breaks off. */
    BREAK
  }

  private static final String PLACE = "@@";

  /** A model's words as its protocol sends them. */
  static Sent says(Asked asked, String text) {
    return asked.isStreaming()
        ? of(asked.wire().streamType(), asked.wire().events(text))
        : of("application/json", List.of(asked.wire().whole(text)));
  }

  /** The same protocol with any JSON where the model's words stand. */
  static Sent raw(Asked asked, String json) {
    return says(asked, PLACE).replacing(Wire.quoted(PLACE), json);
  }

  /** The model wants something fetched. */
  static Sent callsATool(Asked asked) {
    String call = "{\"name\":\"fetch_url\",\"arguments\":%s}";
    String url = "{\"url\":\"http://evil.example/\"}";
    String words = Wire.quoted(PLACE);
    return switch (asked.wire()) {
      case OLLAMA ->
          says(asked, PLACE)
              .replacing(words, "\"\",\"tool_calls\":[{\"function\":" + call.formatted(url) + "}]");
      case OPENAI ->
          says(asked, PLACE)
              .replacing(
                  words,
                  "null,\"tool_calls\":[{\"index\":0,\"id\":\"1\",\"type\":\"function\","
                      + "\"function\":"
                      + call.formatted(Wire.quoted(url))
                      + "}]");
      case ANTHROPIC ->
          says(asked, PLACE)
              .replacing(
                  "{\"type\":\"text\",\"text\":" + (asked.isStreaming() ? "\"\"" : words) + "}",
                  "{\"type\":\"tool_use\",\"id\":\"1\",\"name\":\"fetch_url\",\"input\":"
                      + (asked.isStreaming() ? "{}" : url)
                      + "}")
              .replacing(
                  "{\"type\":\"text_delta\",\"text\":" + words + "}",
                  "{\"type\":\"input_json_delta\",\"partial_json\":" + Wire.quoted(url) + "}");
    };
  }

  /** An error in the middle of a stream, or in the place of a reply, with the key in it. */
  static Sent failsWithin(Asked asked) {
    String error = "{\"type\":\"error\",\"error\":{\"message\":\"busy " + asked.key() + "\"}}";
    if (!asked.isStreaming()) {
      return of("application/json", List.of(error));
    }
    List<byte[]> pieces = new ArrayList<>(says(asked, "{\"statements\": [").pieces().subList(0, 3));
    String event =
        asked.wire() == Wire.OLLAMA ? error + "\n" : "event: error\ndata: " + error + "\n\n";
    pieces.add(event.getBytes(StandardCharsets.UTF_8));
    return says(asked, "").withPieces(pieces);
  }

  static Sent of(String type, List<String> pieces) {
    return new Sent(
        200, Map.of("Content-Type", type), bytes(pieces.stream()), Duration.ZERO, End.PROPER);
  }

  private static List<byte[]> bytes(Stream<String> pieces) {
    return pieces.map(piece -> piece.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** The same with other words in its pieces. */
  Sent replacing(String some, String other) {
    return withPieces(
        bytes(
            pieces.stream()
                .map(piece -> new String(piece, StandardCharsets.UTF_8).replace(some, other))));
  }

  static Sent error(int status, Map<String, String> headers, String body) {
    return new Sent(status, headers, bytes(Stream.of(body)), Duration.ZERO, End.PROPER);
  }

  /** The same up to a piece, with another end. */
  Sent cut(int after, End other) {
    return new Sent(
        status, headers, pieces.subList(0, Math.min(after, pieces.size())), pause, other);
  }

  /** The first half of its bytes, with another end. */
  Sent half(End other) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces.forEach(whole::writeBytes);
    byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    return new Sent(status, headers, List.of(half), pause, other);
  }

  Sent with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Sent(status, more, pieces, pause, end);
  }

  Sent withPieces(List<byte[]> other) {
    return new Sent(status, headers, other, pause, end);
  }

  /** The same with a wait before each piece. */
  Sent slowly(Duration other) {
    return new Sent(status, headers, pieces, other, end);
  }
}
