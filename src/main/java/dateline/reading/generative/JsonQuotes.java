package dateline.reading.generative;

import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON whose quotation marks are written in another way throughout, with straight ones. */
final class JsonQuotes {
  private static final Pattern CURLY = RuleTable.of(JsonQuotes.class).pattern("curly");
  private static final String ENTITY = "&quot;";
  private static final String ESCAPED = "\\\"";

  private JsonQuotes() {}

  /** With straight marks; empty where it has straight ones of its own, or none at all. */
  static Optional<String> straight(String json) {
    return Optional.of(rewritten(json)).filter(straight -> !straight.equals(json));
  }

  private static String rewritten(String json) {
    if (json.indexOf('"') < 0) {
      return CURLY.matcher(json.replace(ENTITY, "\"")).replaceAll("\"");
    }
    boolean allEscaped = json.replace(ESCAPED, "").indexOf('"') < 0;
    return allEscaped ? json.replace(ESCAPED, "\"") : json;
  }
}
