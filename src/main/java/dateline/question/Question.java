package dateline.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person asks.
 *
 * @param text the question as it was typed, not blank
 * @param asOf only articles published on or before this day exist for it
 * @param since only articles published on or after this day
 * @param until only articles published on or before this day
 * @param publisher only articles of this publisher
 * @param today the reader's today, from the clock or set for a repeatable run
 * @param conversation the turns before this one, oldest first
 */
public record Question(
    String text,
    Optional<LocalDate> asOf,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> publisher,
    LocalDate today,
    List<Turn> conversation) {
  public Question {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question must not be blank");
    }
    conversation = List.copyOf(conversation);
  }

  /** A question over the whole corpus, with nothing before it. */
  public static Question of(String text, LocalDate today) {
    return new Question(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        today,
        List.of());
  }

  /** The same question as of a day, or as of now. */
  public Question asOf(Optional<LocalDate> day) {
    return new Question(text, day, since, until, publisher, today, conversation);
  }

  /** The same question in other words: a follow-up made to stand alone. */
  public Question withText(String other) {
    return new Question(other, asOf, since, until, publisher, today, conversation);
  }

  /**
   * An earlier question of the conversation, as it stood alone, and what was answered.
   *
   * @param question the question
   * @param answer the answer's text, empty after an abstention
   */
  public record Turn(String question, String answer) {}
}
