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
 * @param speaker only what this person or body says; empty for whatever is told
 * @param today the reader's today, from the clock or set for a repeatable run
 * @param conversation the turns before this one, oldest first
 */
public record Question(
    String text,
    Optional<LocalDate> asOf,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<String> publisher,
    Optional<String> speaker,
    LocalDate today,
    List<Turn> conversation) {
  public Question {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question must not be blank");
    }
    conversation = List.copyOf(conversation);
  }

  /** A question to which anybody's words answer. */
  public Question(
      String text,
      Optional<LocalDate> asOf,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<String> publisher,
      LocalDate today,
      List<Turn> conversation) {
    this(text, asOf, since, until, publisher, Optional.empty(), today, conversation);
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

  /** The day that its relative dates count from: the as-of date, or today. */
  public LocalDate now() {
    return asOf.orElse(today);
  }

  /** The same question as of a day, or as of now. */
  public Question asOf(Optional<LocalDate> day) {
    return new Question(text, day, since, until, publisher, speaker, today, conversation);
  }

  /** The same question in other words: a follow-up made to stand alone. */
  public Question withText(String other) {
    return new Question(other, asOf, since, until, publisher, speaker, today, conversation);
  }

  /** The same question, to be answered by what a person or body says. */
  public Question by(Optional<String> other) {
    return new Question(text, asOf, since, until, publisher, other, today, conversation);
  }

  /**
   * An earlier question of the conversation, as it stood alone, and what was answered.
   *
   * @param question the question
   * @param answer the answer's text, empty after an abstention
   */
  public record Turn(String question, String answer) {}
}
