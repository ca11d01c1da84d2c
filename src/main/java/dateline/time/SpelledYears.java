package dateline.time;

import org.jspecify.annotations.Nullable;

/** Years spelled in words: "nineteen eighty-four", "nineteen hundred and five", "twenty twelve". */
final class SpelledYears {
  private SpelledYears() {}

  static @Nullable RuleMatch<Integer> year(Tokens t, int i) {
    boolean led =
        t.isAny(
            i - 1, "in", "of", "since", "by", "from", "until", "till", "before", "after", "year",
            "during", "to", "and", "early", "late", "around");
    int century = t.value(i, Category.NUMBER);
    if (!led || century == 0) {
      return null;
    }
    RuleMatch<Integer> year =
        century == 2 && t.is(i + 1, "thousand") ? thousand(t, i + 2) : centuries(t, i, century);
    return year == null || isCount(t, year.end()) ? null : year;
  }

  /** "Two thousand", "two thousand and three". */
  private static RuleMatch<Integer> thousand(Tokens t, int i) {
    RuleMatch<Integer> rest = below100(t, t.is(i, "and") ? i + 1 : i);
    return rest == null
        ? new RuleMatch<>(2000, i)
        : new RuleMatch<>(2000 + rest.meaning(), rest.end());
  }

  /** "Nineteen eighty-four", "nineteen oh five", "nineteen hundred and five". */
  private static @Nullable RuleMatch<Integer> centuries(Tokens t, int i, int century) {
    if (century < 15 || century > 20) {
      return null;
    }
    if (t.is(i + 1, "hundred")) {
      RuleMatch<Integer> rest = below100(t, t.is(i + 2, "and") ? i + 3 : i + 2);
      return rest == null
          ? new RuleMatch<>(100 * century, i + 2)
          : new RuleMatch<>(100 * century + rest.meaning(), rest.end());
    }
    boolean oh = t.isAny(i + 1, "oh", "o", "aught");
    RuleMatch<Integer> rest = below100(t, oh ? i + 2 : t.isDash(i + 1) ? i + 2 : i + 1);
    boolean fits = rest != null && (oh ? rest.meaning() < 10 : rest.meaning() >= 10);
    return fits ? new RuleMatch<>(100 * century + rest.meaning(), rest.end()) : null;
  }

  private static @Nullable RuleMatch<Integer> below100(Tokens t, int i) {
    int tens = t.value(i, Category.NUMBER);
    if (tens == 0 || tens > 90) {
      return null;
    }
    int next = t.isDash(i + 1) ? i + 2 : i + 1;
    int ones = tens >= 20 && tens % 10 == 0 ? t.value(next, Category.NUMBER) : 0;
    return ones > 0 && ones < 10
        ? new RuleMatch<>(tens + ones, next + 1)
        : new RuleMatch<>(tens, i + 1);
  }

  /** Whether something is counted: "of two thousand men". */
  private static boolean isCount(Tokens t, int i) {
    return t.unit(i) != null
        || t.value(i, Category.NUMBER) > 0
        || t.isSmall(i) && t.length(i) > 3 && t.endsWith(i, "s")
        || t.isAny(i, "people", "men", "women", "children", "percent", "%", "of", "-");
  }
}
