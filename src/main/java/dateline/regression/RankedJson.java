package dateline.regression;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Writes and reads the passages that were read for an answer. */
public final class RankedJson {
  private static final String READ = "read";

  private RankedJson() {}

  public static void write(JsonGenerator json, List<Ranked> read) {
    json.writeArrayPropertyStart(READ);
    for (Ranked ranked : read) {
      json.writeStartObject();
      json.writeStringProperty("article", ranked.article());
      json.writeNumberProperty("passage", ranked.number());
      json.writeStringProperty("digest", ranked.digest());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

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
