package dateline.model;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;

/** The shape of a reply as a JSON schema; the prompts describe the same one in words. */
final class ReplyShape {
  private ReplyShape() {}

  /** {@code {"statements": [{"text": …, "quotes": [{"passage": …, "quote": …}]}]}}. */
  static ResponseFormat format() {
    JsonObjectSchema quote =
        JsonObjectSchema.builder()
            .addIntegerProperty("passage", "the number of the passage")
            .addStringProperty("quote", "words of the passage, character for character")
            .required("passage", "quote")
            .additionalProperties(false)
            .build();
    JsonObjectSchema statement =
        JsonObjectSchema.builder()
            .addStringProperty("text", "one thing, in one sentence")
            .addProperty("quotes", JsonArraySchema.builder().items(quote).build())
            .required("text", "quotes")
            .additionalProperties(false)
            .build();
    JsonObjectSchema answer =
        JsonObjectSchema.builder()
            .addProperty("statements", JsonArraySchema.builder().items(statement).build())
            .required("statements")
            .additionalProperties(false)
            .build();
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("answer").rootElement(answer).build())
        .build();
  }
}
