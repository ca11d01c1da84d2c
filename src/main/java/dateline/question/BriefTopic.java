package dateline.question;

import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question wants to be told about, where it asks for no answer but for news.
 *
 * @param words the topic: "the tram"
 * @param always whether nothing but a brief answers, as for "summary of the blast"; "what happened
 *     to the driver" may have one answer
 */
public record BriefTopic(String words, boolean always) {
  private static final RuleTable TABLE = RuleTable.of(BriefTopic.class);

  private static final Pattern ALWAYS = TABLE.pattern("always");
  private static final Pattern HAPPENED = TABLE.pattern("happened");

  /** The topic of the brief that a question asks for; empty where it asks for an answer. */
  static Optional<BriefTopic> of(String question) {
    Matcher always = ALWAYS.matcher(question.strip());
    if (always.matches()) {
      return Optional.of(new BriefTopic(always.group("topic"), true));
    }
    Matcher happened = HAPPENED.matcher(question.strip());
    return happened.matches()
        ? Optional.of(new BriefTopic(happened.group("topic"), false))
        : Optional.empty();
  }
}
