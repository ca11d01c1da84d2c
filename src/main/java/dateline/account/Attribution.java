package dateline.account;

import com.fasterxml.jackson.annotation.JsonValue;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who says what a sentence tells.
 *
 * @param speaker who speaks, in the article's words: "Lena Dahl", "the police"; empty where the
 *     article does not say, as in "reportedly"
 * @param office what the speaker is: "chief engineer", "a physicist at MIT"; empty where it is not
 *     told beside the name
 * @param verb the word that reports: "said", "according to"
 * @param stance what the speaker does
 * @param anonymous whether the speaker goes without a name: "two officials"
 * @param span the attributing words, from the speaker to the verb, in the text that was searched
 */
public record Attribution(
    String speaker, String office, String verb, Stance stance, boolean anonymous, Span span) {
  private static final Pattern DETERMINED = RuleTable.of(Attribution.class).pattern("determined");

  /** What a speaker does. */
  public enum Stance {
    /** Says it is so. */
    SAYS,
    /** Says it is not so. */
    DENIES,
    /** Says it is so without proof. */
    ALLEGES;

    /**
     * What a speaker does with a verb.
     *
     * @param verb in lower case
     * @return empty where it is no verb of saying
     */
    static Optional<Stance> of(String verb) {
      return Stream.of(values())
          .filter(stance -> ReportingWords.has(stance.json(), verb))
          .findFirst();
    }

    /** Its name in JSON: {@code says}. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same attribution where its text begins at this offset of another. */
  Attribution shift(int by) {
    return new Attribution(speaker, office, verb, stance, anonymous, span.shift(by));
  }

  /** The same attribution by a speaker that was found elsewhere in the text. */
  Attribution by(String named, String as) {
    return new Attribution(named, office.isEmpty() ? as : office, verb, stance, anonymous, span);
  }

  /** "according to Lena Dahl", "denied by the company", "alleged by two officials". */
  public String told() {
    if (speaker.isEmpty()) {
      return "alleged, no source named";
    }
    boolean article = DETERMINED.matcher(speaker).matches();
    boolean common = ReportingWords.has("plural", speaker.toLowerCase(Locale.ROOT));
    String by =
        article || common
            ? Character.toLowerCase(speaker.charAt(0)) + speaker.substring(1)
            : speaker;
    return switch (stance) {
      case SAYS -> "according to " + by;
      case DENIES -> "denied by " + by;
      case ALLEGES -> "alleged by " + by;
    };
  }
}
