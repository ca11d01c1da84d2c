package dateline.article;

import dateline.text.Span;
import java.util.Optional;

/**
 * Something that those who published an article say of the article itself: that it was corrected,
 * updated or withdrawn.
 *
 * @param kind what is said
 * @param note the words that say it, as the source has them; of a field of an agency's item, the
 *     field and its value
 * @param span where the note stands in the article's text; empty where it was taken off as page
 *     furniture, or stands in the headline or in a field
 * @param previous what the article said before, in the note's words, where the note tells it
 * @param corrected what is right, in the note's words, where the note tells it
 */
public record Mark(
    Kind kind,
    String note,
    Optional<Span> span,
    Optional<String> previous,
    Optional<String> corrected) {

  /** What is said of an article, the gravest first. */
  public enum Kind {
    /** Those who published it take it back: it is wrong. */
    RETRACTION,
    /** It was withheld, cancelled or killed: it is not to be used. */
    WITHDRAWN,
    /** Something in it was wrong and has been put right. */
    CORRECTION,
    /** A note of the editors that does not say that something was wrong. */
    EDITORS_NOTE,
    /** It was added to or brought up to date. */
    UPDATED,
    /** It is not to be published before a time that the note tells. */
    EMBARGO,
    /** Its text is a summary of an article that stands elsewhere. */
    SUMMARY
  }

  /** A mark that tells no words put right. */
  public static Mark of(Kind kind, String note) {
    return new Mark(kind, note, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Mark at(Span place) {
    return new Mark(kind, note, Optional.of(place), previous, corrected);
  }
}
