package dateline.account;

import dateline.text.Span;

/**
 * Words in which an article says that something reported before was wrong.
 *
 * @param kind what is done about it
 * @param span the correcting sentences in the article's text
 * @param wrong what was wrong, in the correction's words; empty where it is not said
 * @param right what is right, in the correction's words; empty where it is not said
 * @param claim what was reported wrongly, as a clause in the correction's words; empty where it is
 *     not repeated
 */
public record Correction(Kind kind, Span span, String wrong, String right, String claim) {
  /**
   * Whether words of the same article are those that it puts right or takes back.
   *
   * @param words where they stand
   * @param text the article's text
   */
  public boolean concerns(Span words, String text) {
    boolean wrongWords = !wrong.isEmpty() && words.of(text).contains(wrong);
    return !words.overlaps(span) && (kind == Kind.RETRACTION || wrongWords);
  }

  /** What is done about an error. */
  public enum Kind {
    /** Something in a report is put right. */
    CORRECTION,
    /** A report is taken back. */
    RETRACTION
  }
}
