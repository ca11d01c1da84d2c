package dateline.text;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as JSON, and reads what it wrote: a key for each component, in their order, and
 * null for an empty Optional.
 */
public final class JsonText {
  private static final JsonMapper RECORDS =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultVisibility(visible ->
              visible
                  .withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE)
                  .withFieldVisibility(Visibility.ANY))
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** Two spaces a level, with the same line ends on every system. */
  private static final ObjectWriter INDENTED =
      RECORDS
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private JsonText() {}

  /** On one line. */
  public static String line(Object value) {
    return RECORDS.writeValueAsString(value);
  }

  /**
   * Reads a record that {@link #line} or {@link #pretty} wrote. A key of an Optional may be
   * missing; one that the record does not have is left out.
   *
   * @throws tools.jackson.core.JacksonException where another key is missing, or a value is of
   *     another type
   */
  public static <T> T read(JsonNode json, Class<T> type) {
    return RECORDS.treeToValue(json, type);
  }

  /** Over several lines, for a person. */
  public static String pretty(Object value) {
    return INDENTED.writeValueAsString(value);
  }
}
