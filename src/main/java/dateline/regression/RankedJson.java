package dateline.regression;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the passages that were read for an answer. */
final class RankedJson {
  private static final String READ = "read";

  private RankedJson() {}

  static List<Ranked> read(JsonNode node) {
    return node.required(READ)
        .valueStream()
        .map(ranked ->
            new Ranked(
                ranked.required("article").asString(),
                ranked.required("passage").asInt(),
                ranked.required("digest").asString()))
        .toList();
  }
}
