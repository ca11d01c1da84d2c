package dateline.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a question that asks how a value changed, "how did the toll change", from the others, and
 * turns it into the question for the value: "what was the toll?"
 */
public final class ValueOverTime {
  /** Behind the verb stands at most a time or a source; anything else is what was changed. */
  private static final String TIME_OR_SOURCE =
      "(?:,? (?:over|since|between|during|until|in|on|by|this|last|so far|after|before"
          + "|from (?:day|\\w+ to|\\d)|according)\\b[^?]*)?";

  private static final Pattern CHANGE =
      Pattern.compile(
          "^how (?:did|has|have|had|does|do) (?<what>.{2,120}?) (?:change[ds]?|develop(?:ed)?"
              + "|evolved?|gr[oe]wn?|ris(?:e|en)|fall(?:en)?|increased?|decreased?|moved?|go(?:ne)?"
              + " (?:up|down)|shift(?:ed)?)\\b(?<rest>"
              + TIME_OR_SOURCE
              + ")\\??$",
          Pattern.CASE_INSENSITIVE);

  /** What rises and falls: without such a word "how did the bridge fall" asks how. */
  private static final Pattern VALUE =
      Pattern.compile(
          "\\b(?:toll|number|count|total|price|cost|rate|share|offer|bid|figure|estimate|value"
              + "|amount|level|budget|population|turnout|lead|score|sum|fee|fare|tax|deficit|debt"
              + "|size|date|position|plan)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OVER_TIME =
      Pattern.compile("\\b(?:over time|over the (?:days|weeks|months)|from day to day)\\b");
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:what (?:is|was) )?the (?:course|development|timeline) of"
              + " (?<what>.{2,120}?)\\??$",
          Pattern.CASE_INSENSITIVE);

  private ValueOverTime() {}

  /** The question for the value; empty where the question asks for something else. */
  public static Optional<String> asked(String question) {
    Matcher named = NAMED.matcher(question.strip());
    if (named.matches()) {
      return Optional.of("what was " + named.group("what") + "?");
    }
    Matcher change = CHANGE.matcher(question.strip());
    if (!change.matches() || !VALUE.matcher(change.group("what")).find()) {
      return Optional.empty();
    }
    String rest =
        OVER_TIME.matcher(change.group("rest")).replaceAll("").replaceFirst("^,", "").strip();
    return Optional.of(
        "what was " + change.group("what") + (rest.isEmpty() ? "" : " " + rest) + "?");
  }
}
