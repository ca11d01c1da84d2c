package dateline.reading.generative;

import dateline.reading.Draft;
import dateline.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a reply that has come to its end and is not in the form asked for: what was thought before
 * it is left out, and statements are found in an array or an object by themselves, in objects one
 * after the other, within another object, under keys of any case, and in JSON that {@link
 * LenientJson} mends.
 */
public final class WholeReply {
  /** Values that are looked for in prose: more braces in it are no reply. */
  private static final int MOST_STARTS = 200;

  /** Characters of text that turns out to be no value: more are no reply, and are not read. */
  private static final int MOST_LOOKED_AT = 1 << 20;

  /** How deep in an object the statements may stand. */
  private static final int DEEPEST_STATEMENTS = 3;

  private WholeReply() {}

  /** Whether thoughts stand before the reply that do not begin it. */
  public static boolean hasThought(String reply) {
    return Thought.lastEnd(reply) > 0;
  }

  /** The statements; empty where the reply holds none in any of these forms. */
  public static Optional<List<Draft.Statement>> of(String reply, List<RankedPassage> passages) {
    List<JsonNode> loose = new ArrayList<>();
    for (JsonNode value : values(reply.substring(Thought.lastEnd(reply)))) {
      Optional<JsonNode> statements = statements(value, DEEPEST_STATEMENTS);
      if (statements.isPresent()) {
        return Optional.of(read(elements(statements.get()), passages));
      }
      elements(value).stream().filter(WholeReply::isStatement).forEach(loose::add);
    }
    return loose.isEmpty() ? Optional.empty() : Optional.of(read(loose, passages));
  }

  private static List<Draft.Statement> read(List<JsonNode> nodes, List<RankedPassage> passages) {
    return nodes.stream()
        .limit(ReplyReading.MOST_STATEMENTS)
        .map(node -> ClaimedStatement.of(node, passages))
        .toList();
  }

  /** The JSON values of a text, one after the other, whatever stands between them. */
  private static List<JsonNode> values(String text) {
    List<JsonNode> values = new ArrayList<>();
    int starts = 0;
    int lookedAt = 0;
    for (int at = start(text, 0);
        at >= 0 && starts++ < MOST_STARTS && lookedAt < MOST_LOOKED_AT; ) {
      LenientJson.Read read = LenientJson.read(text, at);
      read.value().ifPresent(values::add);
      lookedAt += read.value().isPresent() ? 0 : read.lookedAt();
      at = start(text, read.end());
    }
    return values;
  }

  private static int start(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '{' || c == '[' || c == '"' && text.startsWith("\"{\\\"", at)) {
        return at;
      }
    }
    return -1;
  }

  private static Optional<JsonNode> statements(JsonNode value, int depth) {
    if (value.isString()) {
      return within(value).flatMap(inner -> statements(inner, depth - 1));
    }
    JsonNode found = ClaimedStatement.field(value, "statements");
    if (found.isString()) {
      return within(found);
    }
    if (found.isContainer() || depth <= 0) {
      return Optional.of(found).filter(node -> !node.isMissingNode());
    }
    return value.isContainer()
        ? value.valueStream().flatMap(child -> statements(child, depth - 1).stream()).findFirst()
        : Optional.empty();
  }

  /** The array or object that a string holds as JSON. */
  private static Optional<JsonNode> within(JsonNode string) {
    return LenientJson.lenient(string.asString()).filter(JsonNode::isContainer);
  }

  /** Those of an array, of an array in it, and of an object that numbers them. */
  private static List<JsonNode> elements(JsonNode value) {
    boolean numbered =
        value.isObject()
            && !isStatement(value)
            && !value.isEmpty()
            && value.valueStream().allMatch(WholeReply::isArrayOrStatement);
    return value.isArray() || numbered
        ? value
            .valueStream()
            .flatMap(one -> one.isArray() ? one.valueStream() : Stream.of(one))
            .toList()
        : List.of(value);
  }

  private static boolean isArrayOrStatement(JsonNode node) {
    return node.isArray() || isStatement(node);
  }

  private static boolean isStatement(JsonNode node) {
    return ClaimedStatement.text(node).isString();
  }
}
