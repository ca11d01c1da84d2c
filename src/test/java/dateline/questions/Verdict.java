package dateline.questions;

/** What a reply is worth against its key. */
enum Verdict {
  /**
   * The first statement answers, from the right article, with a quotation that holds the answer.
   */
  RIGHT("right"),
  /** Only a later statement does. */
  RIGHT_LATER("later"),
  /**
   * The answer's words are there, from the right article, but no quotation is the one of the key:
   * to be looked at, and counted as not right until the key allows it.
   */
  OTHER_QUOTATION("other"),
  /** An answer, and not the right one. */
  WRONG("wrong"),
  /** The sources answer, and the program did not. */
  FALSE_ABSTENTION("silent"),
  /** The sources do not answer, and the program said so. */
  RIGHT_ABSTENTION("right"),
  /** The sources do not answer, and the program did. */
  UNFOUNDED("unfounded");

  private final String shown;

  Verdict(String shown) {
    this.shown = shown;
  }

  boolean right() {
    return this == RIGHT || this == RIGHT_LATER || this == RIGHT_ABSTENTION;
  }

  String shown() {
    return shown;
  }
}
