package dateline.shell;

import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.shell.terminal.Screen;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the list of articles as one JSON object, an article a line. */
final class SourcesJson {
  private static final JsonFactory JSON = new JsonFactory();

  private SourcesJson() {}

  static void print(List<SourceInfo> sources, Screen screen) {
    String before = "{\"articles\": [";
    for (SourceInfo source : sources) {
      screen.json(before + article(source));
      before = ",";
    }
    screen.json((sources.isEmpty() ? before : "") + "]}");
  }

  private static String article(SourceInfo source) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("article", source.id());
      json.writeStringProperty("title", source.title());
      text(json, "publisher", source.publisher());
      text(json, "published", source.publication().map(PublicationDate::iso));
      json.writeStringProperty("file", source.file());
      json.writeStringProperty("language", source.language().code());
      text(json, "reprintOf", Optional.of(source.story()).filter(_ -> source.isReprint()));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void text(JsonGenerator json, String name, Optional<String> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeString, json::writeNull);
  }
}
