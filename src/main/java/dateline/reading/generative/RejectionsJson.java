package dateline.reading.generative;

import dateline.quotation.ClaimedQuotation;
import dateline.reading.Rejected;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes for a language model what was wrong with its statements. */
final class RejectionsJson {
  private RejectionsJson() {}

  /** JSON lines: the statement, its quotations, and what was wrong. */
  static String json(List<Rejected> rejected) {
    StringWriter text = new StringWriter();
    for (Rejected one : rejected) {
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
        json.writeStartObject();
        json.writeStringProperty("text", one.statement().text());
        json.writeArrayPropertyStart("quotes");
        one.statement().quotations().stream()
            .map(ClaimedQuotation::text)
            .forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("faults");
        one.faults().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      }
      text.append('\n');
    }
    return text.toString().stripTrailing();
  }
}
