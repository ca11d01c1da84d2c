package dateline.fake;

import com.sun.net.httpserver.Headers;
import tools.jackson.databind.JsonNode;

/**
 * A request that came.
 *
 * @param wire its protocol
 * @param headers its headers
 * @param json its body
 * @param number how many came before it
 */
record Asked(Wire wire, Headers headers, JsonNode json, int number) {
  boolean isStreaming() {
    return json.path("stream").asBoolean(false);
  }

  String system() {
    return wire.system(json);
  }

  /** Whether it wants statements mended. */
  boolean isRepair() {
    return system().startsWith("You mend");
  }

  /** Whether it wants a question rewritten. */
  boolean isRewrite() {
    return system().startsWith("You rewrite");
  }

  /** The key that it came with. */
  String key() {
    String bearer = headers.getFirst("Authorization");
    String key = headers.getFirst("x-api-key");
    return bearer != null ? bearer.replace("Bearer ", "") : key != null ? key : "no key was sent";
  }

  /** Everything that was said in it. */
  String said() {
    return json.toString();
  }
}
