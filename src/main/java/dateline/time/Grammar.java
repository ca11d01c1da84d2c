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

  /** A stretch of days, with nothing said of a part of it or of a time of day. */
  static @Nullable RuleMatch<Meaning> day(Tokens t, int i) {
    RuleMatch<Meaning> relative = RelativeRules.date(t, i);
    RuleMatch<Meaning> calendar = CalendarRules.date(t, i);
    RuleMatch<Meaning> part = YearPartRules.part(t, i);
    return longest(longest(relative, calendar), part);
  }

  private static @Nullable RuleMatch<Meaning> longest(
      @Nullable RuleMatch<Meaning> one, @Nullable RuleMatch<Meaning> other) {
    return one == null || other != null && other.end() > one.end() ? other : one;
  }

  private static @Nullable RuleMatch<Meaning> dayAndTime(Tokens t, int i) {
    RuleMatch<Meaning> day = day(t, i);
    return day == null ? null : ClockRules.afterDay(t, day);
  }

  /**
   * Whether a word in small letters goes on with the sentence, and is no noun of the expression.
   */
  static boolean isLink(Tokens t, int i) {
    return t.verbForm(i) != null
        || t.isAny(
            i, "and", "or", "but", "when", "there", "that", "as", "by", "to", "in", "on", "for",
            "with", "while", "because", "after", "before", "until", "through", "he", "she", "it",
            "they", "we", "the", "a");
  }
}
