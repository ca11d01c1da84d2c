package dateline.check;

import dateline.quotation.Difference;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.support.Unsupported;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what a check found as JSON, each piece an object on one line. */
public final class CheckedSentenceJson {
  private static final JsonFactory JSON = new JsonFactory();

  private CheckedSentenceJson() {}

  /** How many sentences came to each verdict, in the order of the verdicts. */
  public static String line(Map<Verdict, Integer> totals) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      for (Verdict verdict : Verdict.values()) {
        json.writeNumberProperty(verdict.json(), totals.getOrDefault(verdict, 0));
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  /** One sentence. */
  public static String line(CheckedSentence sentence) {
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
    quotation.verification().places().forEach(quote -> quote(json, quote));
    json.writeEndArray();
    differs(json, quotation.verification());
    json.writeEndObject();
  }

  private static void differs(JsonGenerator json, Verification verification) {
    json.writeArrayPropertyStart("differs");
    if (verification instanceof Verification.Altered altered) {
      String source = altered.nearest().article().text();
      altered.difference().changes().forEach(change -> change(json, change, source));
    }
    json.writeEndArray();
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

  /**
   * What became of a quotation that was looked for in every article.
   *
   * @param claimed the words claimed
   */
  public static String line(String claimed, Verification verification) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("quotation", claimed);
      json.writeStringProperty("verdict", kind(verification));
      json.writeBooleanProperty("holds", !verification.held().isEmpty());
      json.writeArrayPropertyStart("stands");
      verification.places().forEach(quote -> quote(json, quote));
      json.writeEndArray();
      differs(json, verification);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static String kind(Verification verification) {
    return switch (verification) {
      case Verification.Exact _ -> "exact";
      case Verification.Normalised _ -> "normalised";
      case Verification.Altered _ -> "altered";
      case Verification.Spliced _ -> "spliced";
      case Verification.Misattributed _ -> "misattributed";
      case Verification.Fabricated _ -> "fabricated";
    };
  }
}
