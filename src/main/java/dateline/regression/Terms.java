package dateline.regression;

import dateline.reading.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Over which articles a question is asked, and as of when.
 *
 * @param asOf only articles published on or before this day exist for it
 * @param since only articles published on or after this day
 * @param until only articles published on or before this day
 * @param publisher only articles of this publisher
 * @param today the reader's today, where the suite sets it
 */
public record Terms(
    Optional<LocalDate> asOf,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> publisher,
    Optional<LocalDate> today) {
  /** Terms that set nothing. */
  static final Terms NONE =
      new Terms(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** These terms, and another's where these set nothing. */
  Terms or(Terms other) {
    return new Terms(
        asOf.or(other::asOf),
        since.or(other::since),
        until.or(other::until),
        publisher.or(other::publisher),
        today.or(other::today));
  }

  Question question(String text, LocalDate clock, List<Question.Turn> conversation) {
    return new Question(text, asOf, since, until, publisher, today.orElse(clock), conversation);
  }
}
