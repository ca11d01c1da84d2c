package dateline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to a {@link NewsCorpus}. Each {@code with} method gives a copy.
 *
 * @param text the question, not blank
 * @param asOf answer as if articles after this day did not exist
 * @param since only articles published on or after this day
 * @param until only articles published on or before this day
 * @param publisher only articles of this publisher
 */
public record NewsQuery(
    String text,
    Optional<LocalDate> asOf,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> publisher) {
  public NewsQuery {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question must not be blank");
    }
  }

  /** A question to the whole corpus, as of today. */
  public static NewsQuery of(String text) {
    return new NewsQuery(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same as of a day. */
  public NewsQuery withAsOf(LocalDate day) {
    return new NewsQuery(text, Optional.of(day), since, until, publisher);
  }

  /** The same to the articles of some days alone, both included. */
  public NewsQuery withPublishedBetween(LocalDate first, LocalDate last) {
    return new NewsQuery(text, asOf, Optional.of(first), Optional.of(last), publisher);
  }

  /** The same to the articles of one publisher alone. */
  public NewsQuery withPublisher(String name) {
    return new NewsQuery(text, asOf, since, until, Optional.of(name));
  }
}
