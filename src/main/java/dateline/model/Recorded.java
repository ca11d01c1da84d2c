package dateline.model;

import dateline.text.JsonText;
import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a recording: what came of one request.
 *
 * @param digest of the request, see {@link ModelRequest#digest}
 * @param model the model that was asked
 * @param reply the reply; null where there was none
 * @param failure why there was no reply, or why it broke off; null where it came to its end
 */
record Recorded(String digest, ModelName model, @Nullable String reply, @Nullable String failure) {
  private static final Pattern DIGEST = RuleTable.of(Recorded.class).pattern("digest");

  static Recorded of(String digest, ModelName model, ModelReply reply) {
    return new Recorded(digest, model, reply.text(), reply.broken().orElse(null));
  }

  /**
   * Reads a line.
   *
   * @return empty where it is none
   */
  static Optional<Recorded> of(String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      Optional<ModelName> model = ModelName.of(node.path("model").asString(""));
      String digest = node.path("digest").asString("");
      String reply = node.path("reply").asString(null);
      String failure = node.path("failure").asString(null);
      boolean whole = DIGEST.matcher(digest).matches() && (reply != null || failure != null);
      return model.filter(_ -> whole).map(name -> new Recorded(digest, name, reply, failure));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The line. */
  String line() {
    return JsonText.line(new Line(digest, model.toString(), reply, failure)) + "\n";
  }

  private record Line(
      String digest, String model, @Nullable String reply, @Nullable String failure) {}

  boolean isFailure() {
    return reply == null;
  }

  /**
   * The same again.
   *
   * @throws ModelException where there was no reply
   */
  ModelReply again() {
    if (reply == null) {
      throw new ModelException(String.valueOf(failure));
    }
    return new ModelReply(reply, Optional.ofNullable(failure));
  }
}
