package dateline.answering;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.retrieval.Explanation;
import dateline.retrieval.RankedPassage;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes ranked passages as JSON, each an object on one line. */
public final class RankedPassageJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RankedPassageJson() {}

  /**
   * One passage.
   *
   * @param place its rank, counting from 1
   * @param found the passage
   * @param explanation where its score comes from, if that is to be told
   */
  public static String line(int place, RankedPassage found, Optional<Explanation> explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("rank", place);
      source(json, found.passage().article());
      json.writeNumberProperty("passage", found.passage().number() + 1);
      json.writeNumberProperty("start", found.passage().span().start());
      json.writeNumberProperty("end", found.passage().span().end());
      json.writeStringProperty("text", found.passage().text());
      json.writeNumberProperty("score", rounded(found.score()));
      rank(json, "lexical", found.lexical());
      rank(json, "vector", found.vector());
      explanation.ifPresent(why -> explanation(json, why));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void source(JsonGenerator json, Article article) {
    json.writeStringProperty("article", article.id());
    json.writeStringProperty("title", article.title());
    text(json, "publisher", article.publisher());
    text(json, "published", article.publication().map(PublicationDate::iso));
  }

  private static void text(JsonGenerator json, String name, Optional<String> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeString, json::writeNull);
  }

  /** A place of null: beyond the first ones. */
  private static void rank(JsonGenerator json, String name, Optional<RankedPassage.Rank> rank) {
    json.writeName(name);
    rank.ifPresentOrElse(
        place -> {
          json.writeStartObject();
          json.writeName("rank");
          if (place.rank() == RankedPassage.Rank.BEYOND) {
            json.writeNull();
          } else {
            json.writeNumber(place.rank());
          }
          json.writeNumberProperty("score", rounded(place.score()));
          json.writeEndObject();
        },
        json::writeNull);
  }

  private static void explanation(JsonGenerator json, Explanation why) {
    json.writeObjectPropertyStart("explanation");
    json.writeArrayPropertyStart("parts");
    for (Explanation.Part part : why.parts()) {
      json.writeStartObject();
      json.writeStringProperty("name", part.name());
      json.writeNumberProperty("weight", part.weight());
      json.writeNumberProperty("value", rounded(part.value()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    for (Explanation.Word word : why.words()) {
      json.writeStartObject();
      json.writeStringProperty("word", word.word());
      json.writeNumberProperty("score", rounded(word.score()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static double rounded(double score) {
    return Math.round(score * 1e6) / 1e6;
  }
}
