package dateline.evaluation;

import dateline.evaluation.ReadingSet.Paragraph;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The paragraphs of a reading set as articles that can be indexed. */
public final class ReadingCorpus {
  private static final JsonFactory JSON = new JsonFactory();

  private ReadingCorpus() {}

  /** One article a line, as JSON. */
  public static String jsonLines(ReadingSet set) {
    StringBuilder lines = new StringBuilder();
    List<Paragraph> paragraphs = set.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      lines.append(line(i + 1, paragraphs.get(i))).append('\n');
    }
    return lines.toString();
  }

  private static String line(int number, Paragraph paragraph) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("id", "paragraph-" + number);
      json.writeStringProperty("title", paragraph.title());
      json.writeStringProperty("text", paragraph.text());
      json.writeEndObject();
    }
    return text.toString();
  }
}
