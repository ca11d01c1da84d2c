package dateline.reading.generative;

import dateline.reading.Draft;
import dateline.retrieval.RankedPassage;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a reply that has come to its end and is not in the form asked for: what was thought before
 * it is left out, and statements are found in an array or an object by themselves, in objects one
 * after the other, within another object, under keys of any case, and in JSON that {@link
 * LenientJson} mends.
 */
public final class WholeReply {
  /** What ends a model's thoughts, or begins what is meant to be read. */
  private static final Pattern THOUGHT = RuleTable.of(WholeReply.class).pattern("thought");

  /** Values that are looked for in prose: more braces in it are no reply. */
  private static final int MOST_STARTS = 200;

  /** How deep in an object the statements may stand. */
  private static final int DEEPEST_STATEMENTS = 3;

  private WholeReply() {}

  /** Whether thoughts stand before the reply that do not begin it. */
  public static boolean hasThought(String reply) {
    return THOUGHT.matcher(reply).find();
  }

  /** The statements; empty where the reply holds none in any of these forms. */
  public static Optional<List<Draft.Statement>> of(String reply, List<RankedPassage> passages) {
    List<JsonNode> loose = new ArrayList<>();
    for (JsonNode value : values(withoutThought(reply))) {
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

  private static String withoutThought(String reply) {
    Matcher thought = THOUGHT.matcher(reply);
    int end = 0;
    while (thought.find()) {
      end = thought.end();
    }
    return reply.substring(end);
  }

  /** The JSON values of a text, one after the other, whatever stands between them. */
  private static List<JsonNode> values(String text) {
    List<JsonNode> values = new ArrayList<>();
    int starts = 0;
    for (int at = start(text, 0); at >= 0 && starts++ < MOST_STARTS; ) {
      LenientJson.Read read = LenientJson.read(text, at);
      read.value().ifPresent(values::add);
      at = start(text, Math.max(read.end(), at + 1));
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
      try {
        return statements(LenientJson.MAPPER.readTree(value.asString()), depth - 1);
      } catch (JacksonException e) {
        return Optional.empty();
      }
    }
    JsonNode found = ClaimedStatement.field(value, "statements");
    if (found.isArray() || found.isObject() || depth == 0) {
      return Optional.of(found).filter(node -> !node.isMissingNode());
    }
    return value.isObject()
        ? value.valueStream().flatMap(child -> statements(child, depth - 1).stream()).findFirst()
        : Optional.empty();
  }

  private static List<JsonNode> elements(JsonNode value) {
    return value.isArray() ? value.valueStream().toList() : List.of(value);
  }

  private static boolean isStatement(JsonNode node) {
    return ClaimedStatement.field(node, "text").isString();
  }
}
