package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.check.Verdict;
import dateline.quotation.Difference;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.shell.terminal.Screen;
import dateline.support.Unsupported;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what a check found as one JSON object, a sentence a line. */
public final class CheckJson extends CheckView {
  private static final JsonFactory JSON = new JsonFactory();

  private final Screen screen;
  private String before = "{\"sentences\": [";

  public CheckJson(Screen screen) {
    this.screen = screen;
  }

  @Override
  void show(CheckedSentence sentence) {
    screen.json(before + sentence(sentence));
    before = ",";
  }

  @Override
  public void end() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      for (Verdict verdict : Verdict.values()) {
        json.writeNumberProperty(verdict.json(), totals().getOrDefault(verdict, 0));
      }
      json.writeEndObject();
    }
    String opened = sentences() == 0 ? before : "";
    screen.json(opened + "], \"totals\": " + text + ", \"holds\": " + holds() + "}");
  }

  private static String sentence(CheckedSentence sentence) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("place", sentence.place());
      json.writeStringProperty("text", sentence.text());
      json.writeStringProperty("verdict", sentence.verdict().json());
      json.writeArrayPropertyStart("quotations");
      sentence.quotations().forEach(quotation -> quotation(json, quotation));
      json.writeEndArray();
      json.writeArrayPropertyStart("unsupported");
      sentence.unsupported().forEach(missing -> unsupported(json, missing));
      json.writeEndArray();
      json.writeName("nearest");
      sentence.nearest().ifPresentOrElse(quote -> quote(json, quote), json::writeNull);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void quotation(JsonGenerator json, CheckedSentence.Quotation quotation) {
    json.writeStartObject();
    json.writeStringProperty("claimed", quotation.claimed());
    json.writeStringProperty("source", quotation.source());
    json.writeStringProperty("verdict", quotation.verdict().json());
    json.writeArrayPropertyStart("stands");
    CheckText.quotes(quotation.verification()).forEach(quote -> quote(json, quote));
    json.writeEndArray();
    json.writeArrayPropertyStart("differs");
    if (quotation.verification() instanceof Verification.Altered altered) {
      String source = altered.nearest().article().text();
      altered.difference().changes().forEach(change -> change(json, change, source));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, Difference.Changed change, String source) {
    json.writeStartObject();
    json.writeStringProperty("claimed", change.claimed());
    json.writeStringProperty("source", change.source().of(source));
    json.writeEndObject();
  }

  private static void quote(JsonGenerator json, Quote quote) {
    json.writeStartObject();
    json.writeStringProperty("article", quote.article().id());
    json.writeNumberProperty("start", quote.span().start());
    json.writeNumberProperty("end", quote.span().end());
    json.writeStringProperty("quote", quote.text());
    json.writeEndObject();
  }

  private static void unsupported(JsonGenerator json, Unsupported missing) {
    json.writeStartObject();
    json.writeStringProperty("kind", missing.kind().json());
    json.writeStringProperty("words", missing.words());
    json.writeEndObject();
  }
}
