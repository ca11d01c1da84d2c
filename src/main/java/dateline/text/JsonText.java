package dateline.text;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as JSON: a key for each component, in their order, and null for an empty Optional.
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

  /** Over several lines, for a person. */
  public static String pretty(Object value) {
    return INDENTED.writeValueAsString(value);
  }
}
