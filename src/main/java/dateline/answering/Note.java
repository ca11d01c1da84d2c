package dateline.answering;

import com.fasterxml.jackson.annotation.JsonValue;
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
    /** An older account gives another value of the same thing, which held before a change. */
    SUPERSEDED,
    /** The values that the answer had from one day to the next. */
    SERIES,
    /** A part of the question that no article answers. */
    UNTOLD,
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
    /** Another source gives another value at about the same time. */
    CONFLICTING,
    /** Other sources, each with a story of its own, give the same value. */
    AGREEING,
    /** An article's words, or what another reported, were corrected or withdrawn. */
    CORRECTED,
    /** Those who published an article that is cited took it back. */
    WITHDRAWN,
    /** Other articles print the same story as one that is cited; together they are one source. */
    REPRINTED,
    /** How the question was read: misspelt words put right. */
    READING,
    /** Another reader answered than the one asked for. */
    READER;

    /** Its name in JSON: {@code superseded}, {@code unresolved-date}. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
