package dateline.time;

/**
 * Tells a month's name that has no number beside it from a person's name and a verb. Full names
 * with a capital are months, but for those that are also first names or verbs ("May", "March",
 * "April", "June", "August"), which must follow a word that leads a date in.
 */
final class BareMonths {
  private BareMonths() {}

  /** Whether the capitalised word, which names a month, means it. */
  static boolean isMonth(Tokens t, int i) {
    if (t.isCapitalised(i + 1)
        && t.value(i + 1, Category.TITLE_TAIL) > 0
        && !t.beginsParagraph(i + 1)) {
      return false;
    }
    if (t.value(i, Category.SHORT_MONTH) > 0) {
      return t.isAny(i - 1, "in", "since", "until", "late", "early", "mid", "last", "next", "this")
          && t.is(i + 1, ".");
    }
    return switch (t.value(i, Category.MONTH)) {
      case 3, 5 -> isLed(t, i) && (!isLooselyLed(t, i) || isMonthNear(t, i)) && !isName(t, i);
      case 4, 6, 8 -> !isName(t, i) && !speaks(t, i + 1);
      default -> true;
    };
  }

  /** Whether a word that leads a date in stands before it. */
  private static boolean isLed(Tokens t, int i) {
    return t.isAny(
        i - 1,
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "from",
        "late",
        "early",
        "mid",
        "between",
        "through",
        "before",
        "after",
        "of",
        "and",
        "to",
        "last",
        "next",
        "this",
        "for",
        "or",
        "end",
        "beginning",
        "around",
        "-",
        "–",
        "each",
        "every");
  }

  /** Whether that word leads in persons and much else as well. */
  private static boolean isLooselyLed(Tokens t, int i) {
    return t.isAny(i - 1, "for", "of", "and", "or", "to", "by", "from", "after", "before", "this");
  }

  /** Whether another month, or the end of the clause, shows that this one is a month too. */
  private static boolean isMonthNear(Tokens t, int i) {
    return t.month(i - 2) > 0
        || t.month(i + 2) > 0
        || !t.exists(i + 1)
        || t.isAny(i - 1, "of", "by", "from", "after", "before", "this", "to")
            && t.isMark(i + 1)
            && !t.isApostrophe(i + 1);
  }

  /** Whether a capitalised neighbour makes it a name: "Theresa May", "June Carter". */
  private static boolean isName(Tokens t, int i) {
    boolean surname =
        t.isCapitalised(i + 1)
            && !t.beginsParagraph(i + 1)
            && t.value(i - 1, Category.OPENER) == 0
            && !t.isAny(
                i - 1, "in", "since", "of", "by", "until", "from", "for", "during", "on", "through",
                "after", "before");
    boolean firstName =
        t.isCapitalised(i - 1)
            && !t.isMark(i - 2)
            && t.exists(i - 2)
            && !t.isAny(
                i - 1, "in", "since", "by", "until", "from", "during", "last", "this", "next");
    return surname || firstName;
  }

  /** Whether what follows is done by persons alone: "April said so". */
  private static boolean speaks(Tokens t, int i) {
    return t.isAny(
        i,
        "said",
        "says",
        "told",
        "tells",
        "asked",
        "asks",
        "wrote",
        "writes",
        "added",
        "recalled",
        "thinks",
        "thought",
        "knew",
        "knows");
  }
}
