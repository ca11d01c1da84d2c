package dateline.time;

import dateline.time.calendar.Amount;
import org.jspecify.annotations.Nullable;

/** Reads numbers and amounts: "2,500", "2.5", "twenty-three", "two and a half", "several". */
final class Numbers {
  /**
   * A number in words is read no further than this, so that every rule looks ahead a little only.
   */
  private static final int MOST_TOKENS = 8;

  /** How many groups of three digits are read behind commas: up to 999,999,999,999. */
  private static final int MOST_GROUPS = 3;

  private Numbers() {}

  /** An amount that may stand before a unit. */
  static @Nullable RuleMatch<Amount> amount(Tokens t, int i) {
    RuleMatch<Amount> vague = vague(t, i);
    if (vague != null) {
      return vague;
    }
    if (t.isAny(i, "a", "an") && !t.isAny(i + 1, "half")) {
      return t.isAny(i + 1, "dozen")
          ? new RuleMatch<>(Amount.of(12), i + 2)
          : new RuleMatch<>(Amount.of(1), i + 1);
    }
    RuleMatch<Amount> whole = number(t, i);
    return whole == null ? null : withHalf(t, whole);
  }

  /** A number in digits or words. */
  static @Nullable RuleMatch<Amount> number(Tokens t, int i) {
    return t.isNumber(i) ? digits(t, i) : words(t, i);
  }

  private static @Nullable RuleMatch<Amount> vague(Tokens t, int i) {
    int at = t.isAny(i, "a", "an", "the") ? i + 1 : i;
    if (t.are(at, "couple")) {
      return new RuleMatch<>(Amount.of(2), t.is(at + 1, "of") ? at + 2 : at + 1);
    }
    if (t.isAny(at, "few", "many", "good") && at > i) {
      return new RuleMatch<>(Amount.SEVERAL, t.is(at + 1, "many") ? at + 2 : at + 1);
    }
    if (t.isAny(i, "several", "few", "many")) {
      return new RuleMatch<>(Amount.SEVERAL, i + 1);
    }
    if (t.isAny(i, "dozens", "hundreds", "thousands", "tens", "scores") && t.is(i + 1, "of")) {
      return new RuleMatch<>(
          Amount.SEVERAL,
          t.isAny(i + 2, "thousands", "millions") && t.is(i + 3, "of") ? i + 4 : i + 2);
    }
    return null;
  }

  private static @Nullable RuleMatch<Amount> digits(Tokens t, int i) {
    long number = t.number(i);
    boolean fraction = t.is(i - 1, ".") && t.isJoined(i) && t.isJoined(i - 1) && t.isNumber(i - 2);
    if (number < 0 || fraction) {
      return null;
    }
    int end = i + 1;
    while (end < i + 2 * MOST_GROUPS
        && t.is(end, ",")
        && t.isJoined(end)
        && t.isJoined(end + 1)
        && t.length(end + 1) == 3
        && t.number(end + 1) >= 0) {
      number = number * 1000 + t.number(end + 1);
      end += 2;
    }
    if (t.is(end, ".")
        && t.isJoined(end)
        && t.isJoined(end + 1)
        && t.isNumber(end + 1)
        && t.length(end + 1) <= 3) {
      return new RuleMatch<>(
          Amount.of(Double.parseDouble(number + "." + t.word(end + 1))), end + 2);
    }
    int scale = t.value(end, Category.NUMBER);
    return scale >= 100
        ? new RuleMatch<>(Amount.of(number * scale), end + 1)
        : new RuleMatch<>(Amount.of(number), end);
  }

  private static @Nullable RuleMatch<Amount> words(Tokens t, int i) {
    if (t.value(i, Category.NUMBER) == 0) {
      return null;
    }
    long total = 0;
    long group = 0;
    int end = i;
    while (end < i + MOST_TOKENS) {
      int value = t.value(end, Category.NUMBER);
      boolean joined = end > i && t.isAny(end, "-", "and") && group + total >= 20;
      if (value == 0 && !(joined && fits(group, t.value(end + 1, Category.NUMBER)))) {
        break;
      }
      if (value == 0) {
        end++;
        continue;
      }
      if (value < 100 && end > i && !fits(group, value)) {
        break;
      }
      if (value < 100) {
        group += value;
      } else if (value == 100) {
        group = Math.max(group, 1) * 100;
      } else {
        total += Math.max(group, 1) * value;
        group = 0;
      }
      end++;
    }
    return new RuleMatch<>(Amount.of(total + group), end);
  }

  /** Whether "twenty" may go on with "three", or "two hundred" with "forty". */
  private static boolean fits(long group, int value) {
    return value > 0
        && (value < 10 ? group % 10 == 0 && group % 100 != 10 : value < 100 && group % 100 == 0);
  }

  private static RuleMatch<Amount> withHalf(Tokens t, RuleMatch<Amount> whole) {
    int half = whole.end();
    if (t.is(half, "½")) {
      return new RuleMatch<>(Amount.of(whole.meaning().number() + 0.5), half + 1);
    }
    boolean fraction = t.are(half, "1", "/", "2") && t.isJoined(half + 1) && t.isJoined(half + 2);
    return fraction
        ? new RuleMatch<>(Amount.of(whole.meaning().number() + 0.5), half + 3)
        : andHalf(t, whole);
  }

  /** "And a half", "-and-a-half". */
  private static RuleMatch<Amount> andHalf(Tokens t, RuleMatch<Amount> whole) {
    int and = t.is(whole.end(), "-") ? whole.end() + 1 : whole.end();
    if (!t.is(and, "and")) {
      return whole;
    }
    int a = t.is(and + 1, "-") ? and + 2 : and + 1;
    int half = t.is(a + 1, "-") ? a + 2 : a + 1;
    return t.is(a, "a") && t.is(half, "half")
        ? new RuleMatch<>(Amount.of(whole.meaning().number() + 0.5), half + 1)
        : whole;
  }
}
