package dateline.time;

import dateline.time.calendar.Amount;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Definite;
import dateline.time.calendar.Meaning.Distance;
import dateline.time.calendar.Meaning.Length;
import dateline.time.calendar.Meaning.Origin;
import dateline.time.calendar.Modifier;
import dateline.time.calendar.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time and what is counted out with them: "over 6 hours", "two-year", "almost a year
 * ago", "three days later", "the past three years".
 */
final class DurationRules {
  private DurationRules() {}

  /** A word or words that bound an amount, and the modifier that TIMEX3 has for them. */
  private static RuleMatch<Optional<Modifier>> modifier(Tokens t, int i) {
    if (t.isAny(i, "about", "around", "approximately", "roughly", "some")
        || t.are(i, "an", "estimated")) {
      return bound(Modifier.APPROX, t.is(i, "an") ? i + 2 : i + 1);
    }
    if (t.isAny(i, "nearly", "almost", "under")) {
      return bound(Modifier.LESS_THAN, i + 1);
    }
    if (t.isAny(i, "over")) {
      return bound(Modifier.MORE_THAN, i + 1);
    }
    if (t.isAny(i, "more", "longer") && t.is(i + 1, "than")) {
      return bound(Modifier.MORE_THAN, i + 2);
    }
    if (t.isAny(i, "less", "fewer") && t.is(i + 1, "than")) {
      return bound(Modifier.LESS_THAN, i + 2);
    }
    if (t.are(i, "at", "least")) {
      return bound(Modifier.EQUAL_OR_MORE, i + 2);
    }
    if (t.are(i, "at", "most") || t.are(i, "up", "to")) {
      return bound(Modifier.EQUAL_OR_LESS, i + 2);
    }
    if (t.isAny(i, "just", "well", "only", "a")
        && t.isAny(t.is(i, "a") ? i + 2 : i + 1, "over", "under")) {
      RuleMatch<Optional<Modifier>> inner = modifier(t, t.is(i, "a") ? i + 2 : i + 1);
      return t.is(i, "a") && !t.isAny(i + 1, "little", "bit") ? bound(null, i) : inner;
    }
    if (t.is(i, "just") && (t.are(i + 1, "more", "than") || t.are(i + 1, "less", "than"))) {
      return modifier(t, i + 1);
    }
    return bound(null, i);
  }

  private static RuleMatch<Optional<Modifier>> bound(@Nullable Modifier modifier, int end) {
    return new RuleMatch<>(Optional.ofNullable(modifier), end);
  }

  /** A length with what bounds it: "over 6 hours", "the three months". */
  static @Nullable RuleMatch<Length> length(Tokens t, int i) {
    RuleMatch<Optional<Modifier>> modifier = modifier(t, i);
    RuleMatch<Length> exact = exact(t, modifier.end(), modifier.meaning());
    return exact != null || !t.is(i, "the") ? exact : theLength(t, i + 1);
  }

  /** "Three months" after "the", "first nine months" too, but not "two-year" before a noun. */
  private static @Nullable RuleMatch<Length> theLength(Tokens t, int i) {
    int number = t.isAny(i, "first", "final", "full", "entire") ? i + 1 : i;
    RuleMatch<Amount> amount = Numbers.number(t, number);
    boolean plural = amount != null && t.pluralUnit(skipAdjectives(t, amount.end())) != null;
    return plural ? exact(t, number, Optional.empty()) : null;
  }

  private static @Nullable RuleMatch<Length> exact(Tokens t, int i, Optional<Modifier> modifier) {
    RuleMatch<Length> half = half(t, i, modifier);
    if (half != null) {
      return half;
    }
    RuleMatch<Amount> amount = Numbers.amount(t, i);
    if (amount == null) {
      return null;
    }
    int at = skipAdjectives(t, t.isDash(amount.end()) ? amount.end() + 1 : amount.end());
    Unit unit = t.unit(at);
    boolean adjective = t.isAny(i, "a", "an") && isLasting(t, at + 1);
    boolean threeParts = amount.meaning().number() == 3 && at == amount.end() && t.is(at + 1, "of");
    boolean parts = unit == Unit.QUARTER && (t.isDash(at - 1) || threeParts);
    boolean war = t.isApostrophe(at + 1) && t.is(at + 2, "War");
    if (unit == null || adjective || parts || war || !agrees(t, amount.meaning(), i, at)) {
      return null;
    }
    return withRest(t, i, new Length(amount.meaning(), unit, modifier, null), at + 1);
  }

  /** "Half an hour", "half a century", "a quarter-century", "half-hour". */
  private static @Nullable RuleMatch<Length> half(Tokens t, int i, Optional<Modifier> modifier) {
    int at = t.isAny(i, "a", "the") ? i + 1 : i;
    if (!t.is(at, "half") && !(t.is(at, "quarter") && isCentury(t, at))) {
      return null;
    }
    int parts = t.is(at, "half") ? 2 : 4;
    int next = t.isAny(at + 1, "a", "an", "-", "of") ? at + 2 : at + 1;
    next = t.isAny(next, "a", "an") ? next + 1 : next;
    Unit unit = t.singularUnit(next);
    return unit == null ? null : divided(unit, parts, modifier, next + 1);
  }

  private static boolean isCentury(Tokens t, int quarter) {
    return t.is(quarter + 1, "century")
        || t.is(quarter + 2, "century")
        || t.are(quarter + 1, "of", "a", "century");
  }

  private static @Nullable RuleMatch<Length> divided(
      Unit unit, int parts, Optional<Modifier> modifier, int end) {
    return switch (unit) {
      case HOUR -> length(60 / parts, Unit.MINUTE, modifier, end);
      case MINUTE -> length(60 / parts, Unit.SECOND, modifier, end);
      case DAY -> length(24 / parts, Unit.HOUR, modifier, end);
      case YEAR -> length(12 / parts, Unit.MONTH, modifier, end);
      case DECADE -> length(10 / parts, Unit.YEAR, modifier, end);
      case CENTURY -> length(100 / parts, Unit.YEAR, modifier, end);
      case SECOND, NIGHT, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER -> null;
    };
  }

  private static RuleMatch<Length> length(int n, Unit unit, Optional<Modifier> modifier, int end) {
    return new RuleMatch<>(new Length(Amount.of(n), unit, modifier, null), end);
  }

  private static int skipAdjectives(Tokens t, int i) {
    int at = i;
    while (at < i + 2
        && t.isAny(
            at,
            "straight",
            "consecutive",
            "successive",
            "more",
            "full",
            "whole",
            "trading",
            "business",
            "working",
            "additional",
            "extra",
            "long",
            "calendar",
            "solid",
            "other",
            "entire",
            "further",
            "fiscal",
            "short")) {
      at++;
    }
    return at;
  }

  /**
   * Whether amount and unit go together: "two years" and "two-year" do, "two year" does not; and "a
   * second", "a quarter", "a minute" are mostly something else.
   */
  private static boolean agrees(Tokens t, Amount amount, int first, int unit) {
    if (t.pluralUnit(unit) != null) {
      return !t.isAny(first, "a", "an", "one")
          || amount.number() != 1
          || t.isAny(first + 1, "few", "couple");
    }
    if (t.isDash(unit - 1)) {
      return !t.isAny(first, "a", "an");
    }
    if (amount.number() > 1 && !amount.vague()) {
      return isAdjective(t, first, unit);
    }
    if (amount.number() != 1 || amount.vague()) {
      return false;
    }
    Unit named = t.singularUnit(unit);
    boolean ordinary = named == Unit.SECOND || named == Unit.QUARTER || named == Unit.NIGHT;
    return !ordinary || t.is(first, "one") && !t.isDash(unit + 1);
  }

  /** "A six month low": the unit in the singular, between an article and a noun. */
  private static boolean isAdjective(Tokens t, int first, int unit) {
    return t.singularUnit(unit) != null
        && t.isAny(
            first - 1, "a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "my",
            "another", "s")
        && t.isSmall(unit + 1)
        && !t.isLink(unit + 1)
        && t.singularUnit(unit) != Unit.QUARTER
        && t.singularUnit(unit) != Unit.SECOND;
  }

  /** "Two to three weeks", "five or six days", "3-4 hours". */
  static @Nullable RuleMatch<Meaning> between(Tokens t, int i) {
    RuleMatch<Amount> least = t.isAny(i, "a", "an") ? null : Numbers.number(t, i);
    if (least == null || !(t.isAny(least.end(), "to", "or") || t.isDash(least.end()))) {
      return null;
    }
    RuleMatch<Length> most = exact(t, least.end() + 1, Optional.empty());
    boolean plain =
        most != null
            && most.meaning().rest() == null
            && !most.meaning().amount().vague()
            && t.pluralUnit(most.end() - 1) != null
            && least.meaning().number() < most.meaning().amount().number()
            && !t.isAny(most.end(), "ago", "later", "earlier", "before", "after", "from", "hence");
    return plain
        ? new RuleMatch<>(
            new Meaning.LengthRange(
                new Length(least.meaning(), most.meaning().unit(), Optional.empty(), null),
                most.meaning()),
            most.end())
        : null;
  }

  /** "A year and a half", "two years and three months", "56 years old", "a year or so". */
  private static RuleMatch<Length> withRest(Tokens t, int i, Length length, int end) {
    int half = afterAndAHalf(t, end);
    if (half > end) {
      Amount amount = Amount.of(length.amount().number() + 0.5);
      return new RuleMatch<>(new Length(amount, length.unit(), length.modifier(), null), half);
    }
    if (t.are(end, "or", "so")) {
      return new RuleMatch<>(
          new Length(length.amount(), length.unit(), Optional.of(Modifier.APPROX), null), end + 2);
    }
    if (t.is(end, "old") || t.isDash(end) && t.isAny(end + 1, "old", "olds", "long")) {
      return new RuleMatch<>(length, t.is(end, "old") ? end + 1 : end + 2);
    }
    int next = t.isAny(end, ",") ? end + 1 : end;
    next = t.is(next, "and") ? next + 1 : next;
    RuleMatch<Amount> rest = Numbers.number(t, next);
    Unit unit = rest == null ? null : t.unit(rest.end());
    if (rest == null
        || unit == null
        || unit.compareTo(length.unit()) >= 0
        || rest.meaning().vague()
        || unit == Unit.NIGHT
        || !agrees(t, rest.meaning(), next, rest.end())) {
      return new RuleMatch<>(length, end);
    }
    Length tail = new Length(rest.meaning(), unit, Optional.empty(), null);
    return new RuleMatch<>(
        new Length(length.amount(), length.unit(), length.modifier(), tail), rest.end() + 1);
  }

  /** The token after "and a half" or "-and-a-half"; {@code i} where it does not stand here. */
  private static int afterAndAHalf(Tokens t, int i) {
    if (t.are(i, "and", "a", "half")) {
      return i + 3;
    }
    return t.are(i, "-", "and", "-", "a", "-", "half") ? i + 6 : i;
  }

  /** "Seven months", and what "ago", "earlier", "from now" make of it. */
  static @Nullable RuleMatch<Meaning> counted(Tokens t, int i) {
    RuleMatch<Length> length = length(t, i);
    if (length == null) {
      return null;
    }
    int end = length.end();
    if (isSpeed(t, i)) {
      return null;
    }
    if (t.is(end, "ago")) {
      return ago(t, new Distance(length.meaning(), -1, Origin.ANCHOR), end + 1);
    }
    if (t.isDash(end) && t.is(end + 1, "ago")) {
      return new RuleMatch<>(new Distance(length.meaning(), -1, Origin.ANCHOR), end + 2);
    }
    if (t.is(end, "from") && t.isAny(end + 1, "now", "today") || t.is(end, "hence")) {
      Distance ahead = new Distance(length.meaning(), 1, Origin.ANCHOR);
      boolean toTheDay = ahead.length().unit().days() > 7 && !ahead.length().amount().vague();
      RuleMatch<Meaning> today = toTheDay ? ofThat(t, ahead, end + 1) : null;
      return today == null ? new RuleMatch<>(ahead, t.is(end, "hence") ? end + 1 : end + 2) : today;
    }
    if (t.isAny(end, "earlier", "before", "previously", "prior") && endsClause(t, end)) {
      return new RuleMatch<>(new Distance(length.meaning(), -1, Origin.MENTIONED), end + 1);
    }
    if (t.isAny(end, "later", "after", "afterward", "afterwards") && endsClause(t, end)) {
      return new RuleMatch<>(new Distance(length.meaning(), 1, Origin.MENTIONED), end + 1);
    }
    return new RuleMatch<>(length.meaning(), end);
  }

  /** "A year ago", "a year ago Thursday". */
  private static RuleMatch<Meaning> ago(Tokens t, Distance distance, int end) {
    RuleMatch<Meaning> to = distance.length().unit().days() > 1 ? ofThat(t, distance, end) : null;
    if (to != null && !distance.length().amount().vague()) {
      return to;
    }
    int weekday = t.isCapitalised(end) ? t.value(end, Category.WEEKDAY) : 0;
    boolean whole = distance.length().unit().days() > 1 && !distance.length().amount().vague();
    return weekday > 0 && whole
        ? new RuleMatch<>(new Meaning.WeekdayNear(distance, weekday), end + 1)
        : new RuleMatch<>(distance, end);
  }

  /** "A year ago today", "five years ago this month". */
  private static @Nullable RuleMatch<Meaning> ofThat(Tokens t, Distance distance, int end) {
    int day = t.is(end, "today") ? 0 : t.is(end, "yesterday") ? -1 : t.is(end, "tomorrow") ? 1 : 2;
    if (day < 2) {
      return new RuleMatch<>(
          new Meaning.DistanceTo(distance, new Meaning.Relative(Unit.DAY, day, Origin.ANCHOR)),
          end + 1);
    }
    Unit unit = t.is(end, "this") ? t.singularUnit(end + 1) : null;
    boolean finer = unit != null && unit.days() > 1 && unit.compareTo(distance.length().unit()) < 0;
    return finer
        ? new RuleMatch<>(
            new Meaning.DistanceTo(distance, new Meaning.Relative(unit, 0, Origin.ANCHOR)), end + 2)
        : null;
  }

  /** "60 miles an hour". */
  private static boolean isSpeed(Tokens t, int i) {
    return t.isAny(i, "a", "an") && SetRules.isSpeed(t, i);
  }

  /** Whether "before" or "after" stands on its own: "two years before.", not "before the war". */
  private static boolean endsClause(Tokens t, int i) {
    return t.isAny(i, "earlier", "later", "previously", "afterward", "afterwards")
            && !t.is(i + 1, "than")
        || !t.exists(i + 1)
        || t.isAny(i + 1, ".", ",", ";", ":", "!", "?", ")");
  }

  /** "The past three years", "the last two weeks", "the next five days", "the weeks ahead". */
  static @Nullable RuleMatch<Meaning> definite(Tokens t, int i) {
    if (t.is(i, "the") && t.pluralUnit(i + 1) != null && t.is(i + 2, "ahead")) {
      return new RuleMatch<>(Meaning.Reference.FUTURE_REF, i + 3);
    }
    int at = t.isAny(i, "the", "these", "this", "its", "their", "his", "her", "our") ? i + 1 : i;
    int sign = sign(t, at);
    if (sign == 0) {
      return null;
    }
    int start = t.isAny(i, "its", "their", "his", "her", "our") ? at : i;
    if (start != i) {
      return null;
    }
    RuleMatch<Length> length = length(t, at + 1);
    if (length != null && !t.isAny(at + 1, "a", "an")) {
      return new RuleMatch<>(new Definite(length.meaning(), sign), length.end());
    }
    Unit plural = t.pluralUnit(at + 1);
    if (plural != null && t.isAny(at, "coming", "upcoming")) {
      return new RuleMatch<>(Meaning.Reference.FUTURE_REF, at + 2);
    }
    if (plural != null) {
      Length some = new Length(Amount.SEVERAL, plural, Optional.empty(), null);
      return new RuleMatch<>(new Definite(some, sign), at + 2);
    }
    Unit single = t.singularUnit(at + 1);
    boolean hour = single == Unit.HOUR && !t.is(at, "following");
    boolean stretch = t.is(at, "past") || single == Unit.DECADE || hour;
    boolean named =
        single != null
            && (single.days() > 1 && single != Unit.WEEKEND
                || hour
                || single == Unit.DAY && t.is(at, "past"));
    if (named && stretch && at > i && !t.isAny(at, "this", "current")) {
      Length one = new Length(Amount.of(1), single, Optional.empty(), null);
      return new RuleMatch<>(new Definite(one, sign), at + 2);
    }
    return null;
  }

  private static int sign(Tokens t, int i) {
    if (t.isAny(i, "last", "past", "previous", "preceding", "prior")) {
      return lasts(t, i) ? 0 : -1;
    }
    return t.isAny(i, "next", "coming", "following", "upcoming") ? 1 : 0;
  }

  /** Whether "last" is a verb: "the strike will last ten days". */
  private static boolean lasts(Tokens t, int i) {
    return t.is(i, "last")
        && t.isAny(
            i - 1, "will", "would", "to", "can", "could", "may", "might", "must", "should", "did",
            "does", "do", "not");
  }

  /** Whether "-long" or "-old" follows, which makes an adjective of a unit. */
  private static boolean isLasting(Tokens t, int i) {
    return t.isDash(i) && t.isAny(i + 1, "long", "old");
  }

  /** "Decade-long", "weeklong". */
  private static @Nullable RuleMatch<Meaning> lasting(Tokens t, int i) {
    Unit joined = t.unit(i, Category.LASTING);
    Unit unit = joined == null && isLasting(t, i + 1) ? t.singularUnit(i) : joined;
    return unit == null
        ? null
        : new RuleMatch<>(
            new Length(Amount.of(1), unit, Optional.empty(), null), joined == null ? i + 3 : i + 1);
  }

  /** A plural with no number: "for years", "months of talks", "decades ago". */
  static @Nullable RuleMatch<Meaning> bare(Tokens t, int i) {
    RuleMatch<Meaning> single = lasting(t, i);
    if (single != null) {
      return single;
    }
    Unit unit = t.pluralUnit(i);
    if (unit == null || unit == Unit.NIGHT || unit == Unit.WEEKEND || unit == Unit.QUARTER) {
      return null;
    }
    if (t.is(i + 1, "ago")) {
      return new RuleMatch<>(Meaning.Reference.PAST_REF, i + 2);
    }
    boolean small = unit == Unit.SECOND || unit == Unit.MINUTE;
    boolean led =
        t.isAny(i - 1, "for", "in", "within", "of", "over", "after", "took", "take", "spent");
    if (small && !t.isAny(i - 1, "for", "within", "in") && !t.isAny(i + 1, "later", "earlier")
        || t.isAny(i - 1, "light", "early", "wee")) {
      return null;
    }
    Length length = new Length(Amount.SEVERAL, unit, Optional.empty(), null);
    if (t.isAny(i + 1, "later", "earlier")) {
      return new RuleMatch<>(length, i + 2);
    }
    boolean lasting = isLasting(t, i + 1);
    boolean counted = led || t.isAny(i + 1, "of", "after", "before", "later", "earlier", "long");
    return lasting || counted ? new RuleMatch<>(length, lasting ? i + 3 : i + 1) : null;
  }
}
