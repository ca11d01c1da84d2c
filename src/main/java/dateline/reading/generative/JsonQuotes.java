package dateline.reading.generative;

import dateline.text.RuleTable;
import java.util.regex.Pattern;

/** JSON whose quotation marks are written in another way throughout, with straight ones. */
final class JsonQuotes {
  private static final Pattern CURLY = RuleTable.of(JsonQuotes.class).pattern("curly");
  private static final String ENTITY = "&quot;";
  private static final String ESCAPED = "\\\"";

  private JsonQuotes() {}

  /** With straight marks, where it has none of its own. */
  static String straight(String json) {
    if (json.indexOf('"') < 0) {
      return CURLY.matcher(json.replace(ENTITY, "\"")).replaceAll("\"");
    }
    return json.length() == json.replace(ESCAPED, "").length() + escaped(json)
        ? json.replace(ESCAPED, "\"")
        : json;
  }

  /** The length of the escaped marks, where all of them are escaped; else -1. */
  private static int escaped(String json) {
    long marks = json.chars().filter(c -> c == '"').count();
    int length = json.length() - json.replace(ESCAPED, "").length();
    return length == ESCAPED.length() * marks ? length : -1;
  }
}
