package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.check.Verdict;
import dateline.shell.terminal.Screen;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what falls short as a log of the Static Analysis Results Interchange Format, 2.1.0. */
public final class CheckSarif extends CheckView {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Screen screen;
  private final String file;
  private final List<CheckedSentence> faults = new ArrayList<>();

  public CheckSarif(Screen screen, String file) {
    this.screen = screen;
    this.file = file;
  }

  @Override
  public void show(CheckedSentence sentence) {
    if (!sentence.verdict().holds()) {
      faults.add(sentence);
    }
  }

  @Override
  public void end() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      tool(json);
      json.writeArrayPropertyStart("results");
      faults.forEach(sentence -> result(json, sentence));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    screen.json(text.toString());
  }

  private static void tool(JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "dateline");
    json.writeArrayPropertyStart("rules");
    Arrays.stream(Verdict.values())
        .filter(verdict -> !verdict.holds())
        .forEach(verdict -> {
          json.writeStartObject();
          json.writeStringProperty("id", verdict.json());
          json.writeObjectPropertyStart("shortDescription");
          json.writeStringProperty("text", CheckText.words(verdict));
          json.writeEndObject();
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, CheckedSentence sentence) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", sentence.verdict().json());
    json.writeStringProperty("level", "error");
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", message(sentence));
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", file.replace('\\', '/').replace(" ", "%20"));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", line(sentence));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
