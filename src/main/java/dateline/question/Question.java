package dateline.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person asks. Two are equal where all that they state is. */
public final class Question {
  private final String text;
  private final Optional<LocalDate> asOf;
  private final Optional<LocalDate> since;
  private final Optional<LocalDate> until;
  private final Optional<String> publisher;
  private final Optional<String> speaker;
  private final LocalDate today;
  private final List<Turn> conversation;

  /** Worked out when first asked for, and kept. */
  private volatile @Nullable QuestionText asked;

  /**
   * @param text the question as it was typed, not blank
   * @param asOf only articles published on or before this day exist for it
   * @param since only articles published on or after this day
   * @param until only articles published on or before this day
   * @param publisher only articles of this publisher
   * @param speaker only what this person or body says; empty for whatever is told
   * @param today the reader's today, from the clock or set for a repeatable run
   * @param conversation the turns before this one, oldest first
   */
  public Question(
      String text,
      Optional<LocalDate> asOf,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<String> publisher,
      Optional<String> speaker,
      LocalDate today,
      List<Turn> conversation) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question must not be blank");
    }
    this.text = text;
    this.asOf = asOf;
    this.since = since;
    this.until = until;
    this.publisher = publisher;
    this.speaker = speaker;
    this.today = today;
    this.conversation = List.copyOf(conversation);
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

  public String text() {
    return text;
  }

  public Optional<LocalDate> asOf() {
    return asOf;
  }

  public Optional<LocalDate> since() {
    return since;
  }

  public Optional<LocalDate> until() {
    return until;
  }

  public Optional<String> publisher() {
    return publisher;
  }

  public Optional<String> speaker() {
    return speaker;
  }

  public LocalDate today() {
    return today;
  }

  public List<Turn> conversation() {
    return conversation;
  }

  /** The day that its relative dates count from: the as-of date, or today. */
  public LocalDate now() {
    return asOf.orElse(today);
  }

  /** What its words ask: worked out once for all who answer it. */
  public QuestionText asked() {
    QuestionText known = asked;
    if (known == null) {
      known = QuestionText.of(text, now());
      asked = known;
    }
    return known;
  }

  /** The same question as of a day, or as of now. */
  public Question asOf(Optional<LocalDate> day) {
    return new Question(text, day, since, until, publisher, speaker, today, conversation);
  }

  /** The same question in other words: a follow-up made to stand alone. */
  public Question withText(String other) {
    return other.equals(text)
        ? this
        : new Question(other, asOf, since, until, publisher, speaker, today, conversation);
  }

  /** The question as it would be asked with nothing before it, made so by rules. */
  public Question standingAlone() {
    if (conversation.isEmpty()) {
      return this;
    }
    String last = conversation.getLast().question();
    return RuleRewriter.leaning(text.strip(), last).map(this::withText).orElse(this);
  }

  /** The same question, to be answered by what a person or body says. */
  public Question by(Optional<String> other) {
    return new Question(text, asOf, since, until, publisher, other, today, conversation);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Question question && stated().equals(question.stated());
  }

  @Override
  public int hashCode() {
    return stated().hashCode();
  }

  @Override
  public String toString() {
    return "Question" + stated();
  }

  private List<Object> stated() {
    return List.of(text, asOf, since, until, publisher, speaker, today, conversation);
  }

  /**
   * An earlier question of the conversation, as it stood alone, and what was answered.
   *
   * @param question the question
   * @param answer the answer's text, empty after an abstention
   */
  public record Turn(String question, String answer) {}
}
