package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Reference;
import org.jspecify.annotations.Nullable;

/** Words for the past, the present and the future as such: "now", "recently", "the future". */
final class ReferenceRules {
  private ReferenceRules() {}

  static @Nullable RuleMatch<Meaning> reference(Tokens t, int i) {
    RuleMatch<Meaning> present = present(t, i);
    if (present != null) {
      return present;
    }
    RuleMatch<Meaning> past = past(t, i);
    return past != null ? past : future(t, i);
  }

  private static @Nullable RuleMatch<Meaning> present(Tokens t, int i) {
    if (t.isAny(i, "now", "currently", "presently", "nowadays")) {
      return new RuleMatch<>(Reference.PRESENT_REF, i + 1);
    }
    if (t.are(i, "the", "time", "being")) {
      return new RuleMatch<>(Reference.PRESENT_REF, i + 3);
    }
    if (t.are(i, "these", "days")) {
      return new RuleMatch<>(Reference.PRESENT_REF, i + 2);
    }
    if (t.are(i, "the", "moment") && t.is(i - 1, "at") || t.are(i, "the", "present")) {
      boolean time = t.is(i + 1, "present") && t.isAny(i + 2, "time", "day", "moment");
      return new RuleMatch<>(Reference.PRESENT_REF, time ? i + 3 : i + 2);
    }
    if (t.is(i - 1, "at")
        && (t.is(i, "present")
            || t.is(i, "this")
                && t.isAny(i + 1, "time", "point", "moment")
                && !t.is(i + 2, "of"))) {
      return new RuleMatch<>(Reference.PRESENT_REF, t.is(i, "this") ? i + 2 : i + 1);
    }
    return t.is(i, "current") && t.unit(i + 1) == null
        ? new RuleMatch<>(Reference.PRESENT_REF, i + 1)
        : null;
  }

  private static @Nullable RuleMatch<Meaning> past(Tokens t, int i) {
    if (t.isAny(i, "recently", "lately")) {
      return new RuleMatch<>(Reference.PAST_REF, i + 1);
    }
    if (t.are(i, "more", "recently")
        || t.are(i, "most", "recently")
        || t.are(i, "long", "ago") && !t.is(i - 1, "not")) {
      return new RuleMatch<>(Reference.PAST_REF, i + 2);
    }
    int at = t.is(i, "the") ? i + 1 : i;
    if (t.is(at, "recent")) {
      return t.pluralUnit(at + 1) != null
          ? new RuleMatch<>(Reference.PAST_REF, at + 2)
          : at == i ? new RuleMatch<>(Reference.PAST_REF, i + 1) : null;
    }
    if (t.are(i, "the", "past")
        && t.unit(i + 2) == null
        && t.isAny(i - 1, "in", "of", "from")
        && (!t.isSmall(i + 2) || t.isLink(i + 2))) {
      return new RuleMatch<>(Reference.PAST_REF, i + 2);
    }
    boolean once =
        t.is(i, "once")
            && (t.isAny(i - 1, "was", "were", "had", "who", "which", "that")
                || t.isAny(i + 1, "was", "were", "had"))
            && !t.isAny(i + 1, "again", "more", "a", "every", "the", "in", "per", "an");
    return once ? new RuleMatch<>(Reference.PAST_REF, i + 1) : null;
  }

  private static @Nullable RuleMatch<Meaning> future(Tokens t, int i) {
    if (t.is(i, "soon") && !t.is(i - 1, "as") && !t.is(i + 1, "after") && !t.is(i - 1, "too")) {
      return new RuleMatch<>(Reference.FUTURE_REF, i + 1);
    }
    if (t.is(i, "the")
        && t.isAny(i + 1, "long", "short", "near", "medium")
        && t.is(i + 2, "term")) {
      return new RuleMatch<>(Reference.FUTURE_REF, i + 3);
    }
    int at = t.is(i, "the") ? i + 1 : i;
    int noun = t.isAny(at, "near", "foreseeable", "immediate", "distant") ? at + 1 : at;
    boolean the = at > i || t.is(i - 1, "in");
    boolean ends = !t.isSmall(noun + 1) || t.isLink(noun + 1);
    return the && t.is(noun, "future") && !t.isCapitalised(noun) && ends
            || noun > at && t.is(noun, "future")
        ? new RuleMatch<>(Reference.FUTURE_REF, noun + 1)
        : null;
  }
}
