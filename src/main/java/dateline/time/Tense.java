package dateline.time;

import dateline.time.calendar.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the tense of its clause which way a bare weekday or month leans: "they met on Friday" is
 * the Friday before the anchor, "they will meet on Friday" the one after it.
 *
 * <p>The rule is that of Mazur and Dale, "What's the date? High accuracy interpretation of weekday
 * names" (COLING 2008), and of HeidelTime (Strötgen and Gertz, "Multilingual and cross-domain
 * temporal tagging", Language Resources and Evaluation 47, 2013): the verb that governs the
 * expression decides. Without a parser, that is the nearest verb group before it in the sentence,
 * and, where none stands before it, the nearest after it. Of a group the first auxiliary decides:
 * "will be sentenced" looks ahead, "was sentenced" back. Added to the rule, from reading news:
 *
 * <ul>
 *   <li>a preposition that looks ahead ("until", "starting") stands for a future, and so does "by"
 *       where no verb says otherwise;
 *   <li>so does "to" with a verb where intent is spoken of ("is to meet", "agreed to announce"),
 *       and so do words of intent ("scheduled", "due", "deadline");
 *   <li>so does the simple present of what is on a programme, right before its day ("the summit
 *       begins Monday").
 * </ul>
 */
final class Tense {
  /** How many tokens are looked at on either side: the longer clauses of news. */
  private static final int MOST_TOKENS_AWAY = 25;

  /** How near to its day a programme's verb must stand, in tokens. */
  private static final int MOST_TOKENS_TO_PROGRAMME = 4;

  /** How many auxiliaries and adverbs a verb group may have. */
  private static final int LONGEST_GROUP = 5;

  private Tense() {}

  /** The lean of the clause around the tokens {@code first} to {@code end}. */
  static Direction around(Tokens t, int first, int end) {
    boolean until =
        t.isAny(first - 1, "until", "till") && t.value(first - 2, Category.WEEKDAY) == 0;
    if (until
        || t.isAny(first - 1, "starting", "beginning", "effective")
        || isMovedTo(t, first)
        || isNewDate(t, first)) {
      return Direction.FUTURE;
    }
    for (int i = first - 1; i >= 0 && i >= first - MOST_TOKENS_AWAY && !endsSentence(t, i); i--) {
      Direction lean = verb(t, i, first - i <= MOST_TOKENS_TO_PROGRAMME && !isDoneAt(t, end));
      if (lean != Direction.UNKNOWN) {
        return lean;
      }
    }
    for (int i = end; i < t.count() && i < end + MOST_TOKENS_AWAY && !endsSentence(t, i); i++) {
      Direction lean = verb(t, i, false);
      if (lean != Direction.UNKNOWN) {
        return lean;
      }
    }
    return t.isAny(first - 1, "by", "through") ? Direction.FUTURE : Direction.UNKNOWN;
  }

  /**
   * Whether an event is put on the day: "is set for Monday", "was moved to Monday", "put off to
   * Friday". The preposition stands right before the day: "she moved to Sund on Monday" is past.
   */
  private static boolean isMovedTo(Tokens t, int first) {
    if (!t.isAny(first - 1, "to", "for", "until", "till")) {
      return false;
    }
    boolean particle =
        t.isAny(first - 2, "off", "back", "forward", "forwards", "over", "again", "up", "down");
    int verb = particle ? first - 3 : first - 2;
    return t.value(verb, Category.RESCHEDULED) > 0;
  }

  /** Whether it is said to be the date of something: "the new date is June 20, he said". */
  private static boolean isNewDate(Tokens t, int first) {
    return t.isAny(first - 1, "is")
        && t.isAny(first - 2, "date", "day", "deadline", "target")
        && t.isAny(first - 3, "new", "next", "revised", "latest", "planned", "likely");
  }

  /**
   * Whether a time of day is one of a timetable: its sentence has a word for what recurs ("daily",
   * "every", "on Fridays"), or the verb right before it is in the simple present.
   *
   * @param end the token after the time
   */
  static boolean isHabit(Tokens t, int end) {
    for (int i = end;
        i < t.count() && i < end + MOST_TOKENS_TO_PROGRAMME && !endsSentence(t, i);
        i++) {
      if (recurs(t, i)) {
        return true;
      }
    }
    boolean verb = false;
    for (int i = end - 1; i >= 0 && i >= end - MOST_TOKENS_AWAY && !endsSentence(t, i); i--) {
      if (recurs(t, i)) {
        return true;
      }
      Direction lean = verb ? Direction.UNKNOWN : verb(t, i, true);
      if (lean != Direction.UNKNOWN) {
        verb = true;
        if (t.verbForm(i) == VerbForm.PROGRAMME && end - i < MOST_TOKENS_AWAY / 2) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean recurs(Tokens t, int i) {
    return t.isAny(
            i, "daily", "nightly", "every", "each", "weekdays", "weekends", "usually", "always")
        || t.value(i, Category.WEEKDAYS) > 0;
  }

  /**
   * Whether the verb of the clause comes after the day and is past: "air strikes Monday killed".
   */
  private static boolean isDoneAt(Tokens t, int end) {
    int verb = afterAdverbs(t, end);
    return t.verbForm(verb) == VerbForm.PAST || isRegularPast(t, verb);
  }

  private static boolean endsSentence(Tokens t, int i) {
    boolean stop =
        t.isAny(i, ".", "!", "?")
            && (t.isCapitalised(i + 1) || !t.isWord(i + 1))
            && t.length(i - 1) > 1;
    return stop || t.exists(i + 1) && t.beginsParagraph(i + 1);
  }

  /** The lean of the verb group that the token is of. */
  private static Direction verb(Tokens t, int i, boolean near) {
    VerbForm form = form(t, i);
    if (form == null) {
      return isRegularPast(t, i) ? group(t, i) : infinitive(t, i);
    }
    return switch (form) {
      case PAST ->
          t.isAny(beforeAdverbs(t, i), "be", "been", "being") ? group(t, i) : Direction.PAST;
      case PARTICIPLE -> group(t, i);
      case MODAL -> Direction.FUTURE;
      case AHEAD ->
          isNoun(t, i) ? Direction.UNKNOWN : hadBeen(t, i) ? Direction.PAST : Direction.FUTURE;
      case CONDITIONAL -> t.is(afterAdverbs(t, i + 1), "have") ? Direction.PAST : Direction.FUTURE;
      case HAVE -> isParticiple(t, afterAdverbs(t, i + 1)) ? Direction.PAST : Direction.UNKNOWN;
      case PROGRAMME -> near && isSaidOfSome(t, i) ? Direction.FUTURE : Direction.UNKNOWN;
      case BE -> Direction.UNKNOWN;
    };
  }

  /** Whether a word of intent is a noun here, which tells no tense: "announced the plan". */
  private static boolean isNoun(Tokens t, int i) {
    return t.isAny(i, "plan", "plans", "hope", "hopes", "aim", "aims")
        && t.isAny(
            i - 1, "the", "a", "its", "their", "his", "her", "this", "that", "s", "of", "any");
  }

  /** Whether an intent lies back: "had been due to expire Friday". */
  private static boolean hadBeen(Tokens t, int intent) {
    int head = intent - 1;
    while (intent - head < LONGEST_GROUP && isInside(t, head)) {
      head--;
    }
    return t.is(head, "had");
  }

  /** Whether a programme's verb has the subject that its form asks for: "talks resume". */
  private static boolean isSaidOfSome(Tokens t, int i) {
    boolean singular = t.endsWith(i, "s");
    boolean several =
        t.isWord(i - 1) && t.endsWith(i - 1, "s") && t.verbForm(i - 1) == null
            || t.isAny(i - 1, "they", "we", "people", "men", "women", "police", "children");
    boolean either = t.isAny(i, "begin", "start", "open", "meet", "end", "close");
    return !t.is(i - 1, "to") && (singular || several || either);
  }

  /** The form of a word, of which "May" is none, and "won" but not in "won't" a past tense. */
  private static @Nullable VerbForm form(Tokens t, int i) {
    if (t.is(i, "may") && t.isCapitalised(i)) {
      return null;
    }
    return t.is(i, "won") && t.isApostrophe(i + 1) ? VerbForm.MODAL : t.verbForm(i);
  }

  /** The lean of a participle's group, by what stands at its head; a past tense stands alone. */
  private static Direction group(Tokens t, int participle) {
    int head = participle - 1;
    boolean perfect = false;
    while (participle - head < LONGEST_GROUP && isInside(t, head)) {
      perfect |= t.is(head, "have");
      head--;
    }
    if (t.is(head, "to")) {
      return perfect ? Direction.PAST : Direction.FUTURE;
    }
    VerbForm form = form(t, head);
    if (form == VerbForm.BE) {
      return Direction.UNKNOWN;
    }
    boolean ahead =
        form == VerbForm.MODAL
            || form == VerbForm.CONDITIONAL && !perfect
            || form == VerbForm.AHEAD && head < participle - 1;
    return ahead ? Direction.FUTURE : Direction.PAST;
  }

  private static boolean isInside(Tokens t, int i) {
    return t.isAny(i, "be", "been", "being", "not", "also", "now", "still", "have", "then")
        || isAdverb(t, i);
  }

  private static int afterAdverbs(Tokens t, int i) {
    int at = i;
    while (at < i + LONGEST_GROUP
        && (t.isAny(at, "not", "also", "already", "never", "just", "since", "yet", "ever")
            || isAdverb(t, at))) {
      at++;
    }
    return at;
  }

  private static int beforeAdverbs(Tokens t, int i) {
    int at = i - 1;
    while (i - at < LONGEST_GROUP && isAdverb(t, at)) {
      at--;
    }
    return at;
  }

  private static boolean isAdverb(Tokens t, int i) {
    return t.isSmall(i) && t.length(i) > 4 && t.endsWith(i, "ly");
  }

  private static boolean isParticiple(Tokens t, int i) {
    VerbForm form = t.verbForm(i);
    return form == VerbForm.PAST || form == VerbForm.PARTICIPLE || isRegularPast(t, i);
  }

  private static boolean isRegularPast(Tokens t, int i) {
    return t.isSmall(i) && t.length(i) > 4 && t.endsWith(i, "ed");
  }

  /** "To" with a verb that lies ahead: "is to meet", "agreed to open", "Fiat to buy". */
  private static Direction infinitive(Tokens t, int to) {
    if (!t.is(to, "to") || !t.isSmall(to + 1)) {
      return Direction.UNKNOWN;
    }
    VerbForm before = t.verbForm(to - 1);
    if ((before == VerbForm.AHEAD || t.is(to - 1, "set")) && hadBeen(t, to - 1)) {
      return Direction.PAST;
    }
    boolean ahead =
        before == VerbForm.AHEAD
            || before == VerbForm.BE
            || t.isCapitalised(to - 1)
            || t.isAny(
                to - 1,
                "set",
                "going",
                "likely",
                "ready",
                "poised",
                "preparing",
                "planning",
                "agreed",
                "agrees",
                "vowed",
                "pledged",
                "promised",
                "decided",
                "asked",
                "urged",
                "ordered",
                "offered",
                "threatened",
                "invited");
    return ahead ? Direction.FUTURE : Direction.UNKNOWN;
  }
}
