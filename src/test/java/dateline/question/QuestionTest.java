package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A question keeps what its words ask, as long as they stay the same. */
class QuestionTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final String TEXT = "Who ran the ferry last month?";

  @Test
  void isAnalysedOnce() {
    Question question = Question.of(TEXT, TODAY);

    assertThat(question.asked()).isSameAs(question.asked());
    assertThat(question.withText(TEXT).asked()).isSameAs(question.asked());
    assertThat(question.withText("Who ran the port?").asked().text())
        .isEqualTo("Who ran the port?");
  }

  @Test
  void itsRelativeDatesCountFromTheDayThatItIsAskedAsOf() {
    Question question = Question.of(TEXT, TODAY);
    Question then = question.asOf(Optional.of(LocalDate.of(2023, 1, 15)));

    assertThat(firstDay(question)).contains(LocalDate.of(2024, 5, 1));
    assertThat(firstDay(then)).contains(LocalDate.of(2022, 12, 1));
  }

  private static Optional<LocalDate> firstDay(Question question) {
    return question.asked().statedTime().flatMap(time -> time.interval()).map(span -> span.first());
  }

  @Test
  void aBareMonthNamesNoTimeOutright() {
    assertThat(Question.of("Who ran the ferry in May?", TODAY).asked().statedTime()).isEmpty();
  }

  @Test
  void isEqualToOneThatStatesTheSame() {
    Question question = Question.of(TEXT, TODAY);
    question.asked();

    assertThat(question)
        .isEqualTo(Question.of(TEXT, TODAY))
        .hasSameHashCodeAs(Question.of(TEXT, TODAY))
        .hasToString(Question.of(TEXT, TODAY).toString())
        .isNotEqualTo(question.asOf(Optional.of(TODAY)))
        .isNotEqualTo(question.withText("Who ran it?"))
        .isNotEqualTo(question.by(Optional.of("the mayor")));
  }
}
