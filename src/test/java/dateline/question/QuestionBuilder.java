package dateline.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds a question for a test: over every article, of anybody, unless it is bounded. */
public final class QuestionBuilder {
  private final String text;
  private final LocalDate today;
  private Optional<LocalDate> asOf = Optional.empty();
  private Optional<LocalDate> since = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private List<Question.Turn> conversation = List.of();

  private QuestionBuilder(String text, LocalDate today) {
    this.text = text;
    this.today = today;
  }

  /** A question that is asked on a day. */
  public static QuestionBuilder of(String text, LocalDate today) {
    return new QuestionBuilder(text, today);
  }

  public QuestionBuilder asOf(LocalDate day) {
    return asOf(Optional.of(day));
  }

  public QuestionBuilder asOf(Optional<LocalDate> day) {
    this.asOf = day;
    return this;
  }

  public QuestionBuilder since(LocalDate day) {
    return since(Optional.of(day));
  }

  public QuestionBuilder since(Optional<LocalDate> day) {
    this.since = day;
    return this;
  }

  public QuestionBuilder publisher(Optional<String> publisher) {
    this.publisher = publisher;
    return this;
  }

  /** Asked after these turns, oldest first. */
  public QuestionBuilder after(List<Question.Turn> conversation) {
    this.conversation = conversation;
    return this;
  }

  public Question build() {
    return new Question(
        text, asOf, since, Optional.empty(), publisher, Optional.empty(), today, conversation);
  }
}
