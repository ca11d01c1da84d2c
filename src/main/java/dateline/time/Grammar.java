package dateline.time;

import dateline.time.calendar.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of time expressions: at a token, every rule is tried and the longest match wins, the
 * earlier rule where two are as long. No rule looks further ahead than a few tokens, so the time
 * taken grows with the length of the text and no faster.
 */
final class Grammar {
  private interface Rule {
    @Nullable RuleMatch<Meaning> at(Tokens t, int i);
  }

  private static final List<Rule> RULES =
      List.of(
          SetRules::set,
          ClockRules::time,
          Grammar::dayAndTime,
          PartRules::part,
          NthRules::weekday,
          DurationRules::definite,
          DurationRules::between,
          DurationRules::counted,
          DurationRules::bare,
          ReferenceRules::reference);

  private Grammar() {}

  /** The longest expression that begins at a token. */
  static @Nullable RuleMatch<Meaning> expression(Tokens t, int i) {
    RuleMatch<Meaning> longest = null;
    for (Rule rule : RULES) {
      RuleMatch<Meaning> match = rule.at(t, i);
      if (match != null && (longest == null || match.end() > longest.end())) {
        longest = match;
      }
    }
    return longest;
  }

  private static @Nullable RuleMatch<Meaning> dayAndTime(Tokens t, int i) {
    RuleMatch<Meaning> day = DayRules.day(t, i);
    return day == null ? null : ClockRules.afterDay(t, day);
  }
}
