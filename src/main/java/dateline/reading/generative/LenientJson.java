package dateline.reading.generative;

import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as models write it: with line ends in strings, unknown escapes, single and curly
 * quotation marks, bare keys, Python's names, commas too many or too few, brackets that do not
 * match, and quotation marks within strings that are not escaped.
 */
public final class LenientJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final RuleTable TABLE = RuleTable.of(LenientJson.class);
  private static final Pattern HEXADECIMAL = TABLE.pattern("hexadecimal");

  /** More is no reply of statements, and is not mended. */
  private static final int MOST_CHARACTERS = 1 << 18;

  private LenientJson() {}

  /**
   * A value that was read.
   *
   * @param value empty where there is none
   * @param end where the text goes on after it
   * @param lookedAt how many characters were taken for it
   */
  record Read(Optional<JsonNode> value, int end, int lookedAt) {}

  /** Reads the value that starts at a place: as it is, or else mended. */
  static Read read(String text, int start) {
    if (text.length() - start > MOST_CHARACTERS) {
      return new Read(Optional.empty(), text.length(), 0);
    }
    int end = end(text, start);
    String value = text.substring(start, end);
    Optional<JsonNode> read =
        lenient(value).or(() -> JsonQuotes.straight(value).flatMap(LenientJson::lenient));
    return new Read(read, read.isPresent() ? end : start + 1, value.length());
  }

  /** Read as it is, or else mended. */
  static Optional<JsonNode> lenient(String json) {
    return parsed(json).or(() -> parsed(new MendedJson(json).text()));
  }

  private static Optional<JsonNode> parsed(String json) {
    String escaped = json.contains("\\x") ? HEXADECIMAL.matcher(json).replaceAll("u00$1") : json;
    try {
      return Optional.of(MAPPER.readTree(escaped)).filter(node -> !node.isMissingNode());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Where the brackets that open at a place are closed again; strings may be broken. */
  private static int end(String text, int start) {
    int depth = 0;
    boolean inString = false;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        inString = inString ? !MendedJson.closes(text, at) : true;
        if (!inString && depth == 0) {
          return at + 1;
        }
      } else if (!inString) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth == 0 && (c == '}' || c == ']')) {
          return at + 1;
        }
      }
    }
    return text.length();
  }
}
