package dateline.fake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the server sends.
 *
 * @param status the HTTP status
 * @param headers more headers
 * @param pieces the body, written and flushed piece by piece
 * @param end what comes after
 */
record Sent(int status, Map<String, String> headers, List<byte[]> pieces, End end) {
  /** How an answer ends. */
  enum End {
    /** As it should. */
    PROPER,
    /** Not at all: the connection stays open and silent. */
    STALL,
    /** The connection breaks off. */
    BREAK
  }

  /** A model's words as its protocol sends them. */
  static Sent says(Asked asked, String text) {
    return asked.isStreaming()
        ? of(asked.wire().streamType(), asked.wire().events(text))
        : of("application/json", List.of(asked.wire().whole(text)));
  }

  static Sent of(String type, List<String> pieces) {
    return new Sent(
        200,
        Map.of("Content-Type", type),
        pieces.stream().map(piece -> piece.getBytes(StandardCharsets.UTF_8)).toList(),
        End.PROPER);
  }

  static Sent error(int status, Map<String, String> headers, String body) {
    return new Sent(status, headers, List.of(body.getBytes(StandardCharsets.UTF_8)), End.PROPER);
  }

  /** The same up to a piece, with another end. */
  Sent cut(int after, End other) {
    return new Sent(status, headers, pieces.subList(0, Math.min(after, pieces.size())), other);
  }

  Sent with(String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return new Sent(status, more, pieces, end);
  }

  Sent withPieces(List<byte[]> other) {
    return new Sent(status, headers, other, end);
  }
}
