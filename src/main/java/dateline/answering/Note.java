package dateline.answering;

import java.util.List;
import java.util.Locale;

/**
 * Something that a reader of the answer must know beside it.
 *
 * @param kind what it is about
 * @param text a sentence or two for a reader
 * @param citations the numbers of the citations that it rests on
 */
public record Note(Kind kind, String text, List<Integer> citations) {
  public Note {
    citations = List.copyOf(citations);
  }

  /** The kinds of note. */
  public enum Kind {
    /** An older article tells it differently. */
    SUPERSEDED,
    /** How far the articles reach, and what has come due since. */
    HORIZON,
    /** A time expression that nothing settles. */
    UNRESOLVED_DATE,
    /** A statement left out since its quotation did not hold. */
    DROPPED_STATEMENT,
    /** Something in a statement that its quotations do not cover, where that is marked. */
    UNSUPPORTED,
    /** A source without a date. */
    UNDATED_SOURCE,
    /** Accounts of one day, or without a date, that tell it differently. */
    CONFLICTING,
    /** Other articles print the same story as one that is cited; together they are one source. */
    REPRINTED,
    /** How the question was read: misspelt words put right. */
    READING,
    /** Another reader answered than the one asked for. */
    READER;

    /** Its name in JSON: {@code superseded}, {@code unresolved-date}. */
    public String json() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
