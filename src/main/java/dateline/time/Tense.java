package dateline.time;

/**
 * Tells by the tense of its clause which way a bare weekday or month leans: "they met on Friday" is
 * the Friday before the anchor, "they will meet on Friday" the one after it.
 *
 * <p>The rule is that of Mazur and Dale, "What's the date? High accuracy interpretation of weekday
 * names" (COLING 2008), and of HeidelTime (Strötgen and Gertz, "Multilingual and cross-domain
 * temporal tagging", Language Resources and Evaluation 47, 2013): the verb that governs the
 * expression decides. Without a parser, that is the nearest verb group before it in the sentence,
 * and, where none stands before it, the nearest after it. Three things are added. A preposition
 * that looks ahead ("until", "by", "starting") stands for a future. "To" with a verb, as in "is to
 * meet", "plans to announce", does too, as do nouns of intent ("deadline", "scheduled"). And a verb
 * of saying ("said", "announced") right before or after a weekday counts as any other past.
 */
final class Tense {
  /** How many tokens are looked at on either side: the longer clauses of news. */
  private static final int WINDOW = 25;

  private Tense() {}

  /** The lean of the clause around the tokens {@code first} to {@code end}. */
  static Lean around(Tokens t, int first, int end) {
    if (t.isAny(first - 1, "until", "till", "by", "starting", "beginning", "effective")) {
      return Lean.FUTURE;
    }
    for (int i = first - 1; i >= 0 && i >= first - WINDOW && !endsSentence(t, i); i--) {
      Lean lean = verb(t, i);
      if (lean != Lean.UNKNOWN) {
        return lean;
      }
    }
    for (int i = end; i < t.count() && i < end + WINDOW && !endsSentence(t, i); i++) {
      Lean lean = verb(t, i);
      if (lean != Lean.UNKNOWN) {
        return lean;
      }
    }
    return Lean.UNKNOWN;
  }

  private static boolean endsSentence(Tokens t, int i) {
    boolean stop =
        t.isAny(i, ".", "!", "?")
            && (t.isCapitalised(i + 1) || !t.isWord(i + 1))
            && t.length(i - 1) > 1;
    return stop || t.exists(i + 1) && t.beginsParagraph(i + 1);
  }

  private static Lean verb(Tokens t, int i) {
    if (t.isAny(
            i,
            "will",
            "shall",
            "ll",
            "won",
            "plans",
            "plan",
            "planned",
            "expected",
            "scheduled",
            "due",
            "slated",
            "expects",
            "upcoming",
            "deadline",
            "intends",
            "aims",
            "hopes",
            "may",
            "might",
            "could",
            "would",
            "should",
            "can",
            "must")
        && !(t.isCapitalised(i) && t.is(i, "may"))) {
      return t.isAny(i, "would", "could", "should") && t.is(i + 1, "have")
          ? Lean.PAST
          : t.isAny(i + 1, "not", "have") && t.is(i, "may") ? Lean.PAST : Lean.FUTURE;
    }
    if (t.is(i, "to") && t.isSmall(i + 1) && isBaseVerb(t, i)) {
      return Lean.FUTURE;
    }
    return t.isAny(
                i,
                "was",
                "were",
                "had",
                "did",
                "said",
                "told",
                "met",
                "came",
                "went",
                "began",
                "fell",
                "rose",
                "made",
                "took",
                "won",
                "lost",
                "left",
                "held",
                "gave",
                "got",
                "saw",
                "found",
                "became",
                "broke",
                "struck",
                "spoke",
                "sent",
                "put",
                "hit",
                "won",
                "died",
                "led",
                "has",
                "have",
                "killed",
                "grew",
                "sold",
                "bought",
                "ran",
                "wrote",
                "kept",
                "paid",
                "built",
                "rejected",
                "dropped",
                "brought",
                "knew",
                "thought",
                "felt",
                "stood",
                "sank",
                "slid",
                "shot",
                "drew",
                "spent",
                "cut",
                "shut",
                "ended",
                "says")
            || isRegularPast(t, i)
        ? Lean.PAST
        : Lean.UNKNOWN;
  }

  /** Whether "to" here goes with a verb that lies ahead: "is to meet", "set to open". */
  private static boolean isBaseVerb(Tokens t, int to) {
    return t.isAny(
            to - 1,
            "is",
            "are",
            "set",
            "due",
            "scheduled",
            "expected",
            "planning",
            "plans",
            "ready",
            "preparing",
            "prepares",
            "going",
            "likely",
            "poised",
            "hope",
            "hopes",
            "want",
            "wants",
            "intends")
        || t.exists(to - 1) && t.isCapitalised(to - 1);
  }

  private static boolean isRegularPast(Tokens t, int i) {
    return t.isSmall(i)
        && t.length(i) > 4
        && t.text().charAt(t.end(i) - 1) == 'd'
        && t.text().charAt(t.end(i) - 2) == 'e';
  }
}
