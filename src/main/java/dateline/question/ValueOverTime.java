package dateline.question;

import dateline.text.Edges;
import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a question that asks how a value changed, "how did the toll change", from the others, and
 * turns it into the question for the value: "what was the toll?"
 */
public final class ValueOverTime {
  private static final RuleTable TABLE = RuleTable.of(ValueOverTime.class);

  private static final Pattern CHANGE = TABLE.pattern("change");

  /** What rises and falls: without such a word "how did the bridge fall" asks how. */
  private static final Pattern VALUE = TABLE.pattern("value");

  private static final Pattern OVER_TIME = TABLE.pattern("over-time");
  private static final Pattern NAMED = TABLE.pattern("named");

  private static final Pattern ASKS = TABLE.pattern("asks");

  private ValueOverTime() {}

  /**
   * The question how a topic changed; empty where the topic is no value, or is a question itself.
   */
  public static Optional<String> ofTopic(String topic) {
    String asked = "how did " + topic.strip() + " change?";
    boolean question = ASKS.matcher(topic.strip()).find() || topic.contains("?");
    return question || asked(asked).isEmpty() ? Optional.empty() : Optional.of(asked);
  }

  /** The question for the value; empty where the question asks for something else. */
  static Optional<String> asked(String question) {
    Matcher named = NAMED.matcher(question.strip());
    if (named.matches()) {
      return Optional.of("what was " + named.group("what") + "?");
    }
    Matcher change = CHANGE.matcher(question.strip());
    if (!change.matches() || !VALUE.matcher(change.group("what")).find()) {
      return Optional.empty();
    }
    String rest =
        Edges.withoutBeginning(OVER_TIME.matcher(change.group("rest")).replaceAll(""), ",").strip();
    return Optional.of(
        "what was " + change.group("what") + (rest.isEmpty() ? "" : " " + rest) + "?");
  }
}
