package dateline.regression.suite;

import dateline.question.Question;
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
public record Scope(
    Optional<LocalDate> asOf,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> publisher,
    Optional<LocalDate> today) {
  /** Terms that set nothing. */
  public static final Scope NONE =
      new Scope(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** These terms, and another's where these set nothing. */
  Scope or(Scope other) {
    return new Scope(
        asOf.or(other::asOf),
        since.or(other::since),
        until.or(other::until),
        publisher.or(other::publisher),
        today.or(other::today));
  }

  public Question question(String text, LocalDate clock, List<Question.Turn> conversation) {
    return new Question(text, asOf, since, until, publisher, today.orElse(clock), conversation);
  }
}
