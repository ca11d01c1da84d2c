package dateline.answering;

import static dateline.answering.AnswerValueTest.account;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.question.Question;
import dateline.reading.Level;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several accounts answers, and what is said of the others. */
class WeighingTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  private static String weighed(String question, VerifiedStatement... accounts) {
    DateRanking weighing =
        DateRanking.of(List.of(accounts), PresentState.asked(Question.of(question, TODAY)));
    StringBuilder said = new StringBuilder(weighing.prevailing().getFirst().article().id());
    for (Relation relation : weighing.others()) {
      said.append(' ')
          .append(
              switch (relation) {
                case Relation.Agreeing _ -> "agreeing";
                case Relation.Superseded _ -> "superseded";
                case Relation.Conflicting _ -> "conflicting";
                case Relation.Corrected _ -> "corrected";
                case Relation.Unrelated _ -> "unrelated";
              })
          .append(' ')
          .append(relation.account().article().id());
    }
    return said.toString();
  }

  private static VerifiedStatement of(String id, String marked, int day, double probability) {
    return account(id, marked, LocalDate.of(2024, 3, day), probability, "Paper " + id);
  }

  @Test
  void aNewerTollSupersedesAnOlderOne() {
    assertThat(
            weighed(
                "How many people did the flood kill?",
                of("old", "The flood killed {four} people.", 1, 0.8),
                of("new", "The toll rises to {five}.", 4, 0.75)))
        .isEqualTo("new superseded old");
  }

  @Test
  void anAccountTooUnsureToAnswerIsToldOnlyAsWhatHeldBefore() {
    VerifiedStatement sure = of("new", "The toll rises to {five}.", 4, 0.7);
    assertThat(
            weighed(
                "How many people did the flood kill?",
                beside(of("old", "The flood killed {four} people.", 1, 0.4)),
                sure))
        .isEqualTo("new superseded old");
    assertThat(
            weighed(
                "How many people did the flood kill?",
                beside(of("other", "The flood killed {four} people.", 4, 0.4)),
                beside(of("same", "It killed {five} people.", 3, 0.4)),
                sure))
        .isEqualTo("new unrelated other unrelated same");
  }

  @Test
  void aNewerPlanSupersedesAnOlderOne() {
    assertThat(
            weighed(
                "When will the bridge open?",
                of("old", "The bridge will open on {15 June 2024}.", 1, 0.8),
                of("new", "It is now to open on {20 August 2024}.", 4, 0.6)))
        .isEqualTo("new superseded old");
  }

  @Test
  void aPlanDoesNotSupersedeWhatHasHappened() {
    assertThat(
            weighed(
                "When does the plant shut now?",
                of("old", "The plant opened in {1961}.", 1, 0.6),
                of("new", "It will shut on {28 June 2024}.", 3, 0.8)))
        .isEqualTo("new unrelated old");
  }

  @Test
  void countsThatGoByOtherNamesAreComparedWhereBothSurelyAnswer() {
    VerifiedStatement old = of("old", "The flood wrecked {40 homes}.", 1, 0.8);
    VerifiedStatement sure = of("new", "It destroyed {52 houses}.", 30, 0.9);
    assertThat(weighed("How many homes did the flood destroy?", old, sure))
        .isEqualTo("new superseded old");
    assertThat(weighed("How many homes did the flood destroy?", beside(old), sure))
        .isEqualTo("new unrelated old");
  }

  @Test
  void anotherNameHeldBeforeWhereItsAccountIsSure() {
    VerifiedStatement sure = of("new", "The seeds came from {Australia}.", 30, 0.9);
    assertThat(
            weighed(
                "Where did the seeds come from?",
                of("old", "The seeds came from {Italy}.", 1, 0.8),
                sure))
        .isEqualTo("new superseded old");
    assertThat(
            weighed(
                "Where did the seeds come from?",
                of("old", "Rocket is grown in {Italy}.", 1, 0.55),
                sure))
        .isEqualTo("new unrelated old");
  }

  @Test
  void howThingsStoodBeforeIsToldInOtherWordsWhereTheLatestStateIsAsked() {
    VerifiedStatement now = of("new", "Delta {weakens to a tropical storm}.", 6, 0.9);
    VerifiedStatement before = of("old", "Delta reaches {category 4}.", 1, 0.8);
    assertThat(weighed("How strong is Delta now?", before, now)).isEqualTo("new superseded old");
    assertThat(weighed("How strong was Delta?", before, now)).isEqualTo("new unrelated old");
  }

  @Test
  void anAccountTooUnsureIsToldOfANamedTimeToo() {
    assertThat(
            weighed(
                "How many people did the flood kill in March 2024?",
                beside(of("old", "The flood killed {four} people.", 1, 0.4)),
                of("new", "The toll rises to {five}.", 4, 0.7)))
        .isEqualTo("new superseded old");
  }

  private static VerifiedStatement beside(VerifiedStatement account) {
    return new VerifiedStatement(
        account.text(),
        account.quotes(),
        account.exact(),
        account.probability(),
        account.focus(),
        Level.BESIDE,
        account.story());
  }

  @Test
  void aMuchLikelierAccountIsNotDemoted() {
    assertThat(
            weighed(
                "How many people did the flood kill?",
                of("old", "The flood killed {four} people.", 1, 0.9),
                of("new", "A fire killed {two} people.", 9, 0.6)))
        .isEqualTo("old unrelated new");
  }

  @Test
  void aSettledFactIsNotSupersededByANewerMention() {
    assertThat(
            weighed(
                "Who wrote the report?",
                of("old", "{Ines Brandt} wrote the report.", 1, 0.9),
                of("new", "{Paul Ekman} read the report.", 28, 0.7)))
        .isEqualTo("old unrelated new");
  }

  @Test
  void whereThePresentStateIsAskedTheNewestAnswers() {
    assertThat(
            weighed(
                "Who is now the mayor of Lunde?",
                of("old", "{Ines Brandt} is the mayor.", 1, 0.9),
                of("new", "{Paul Ekman} became mayor.", 28, 0.7)))
        .isEqualTo("new superseded old");
  }

  @Test
  void sourcesOfTheSameDaysThatDifferConflict() {
    assertThat(
            weighed(
                "Who led the march?",
                of("one", "{Ines Brandt} led the march.", 2, 0.9),
                of("two", "{Paul Ekman} led the march.", 2, 0.8)))
        .isEqualTo("one conflicting two");
  }

  @Test
  void oneValueInOtherUnitsAgrees() {
    assertThat(
            weighed(
                "How long is the road?",
                of("one", "The road is {100 km} long.", 2, 0.9),
                of("two", "The road is {62 miles} long.", 2, 0.8)))
        .isEqualTo("one agreeing two");
  }

  @Test
  void theStateOnADayIsThatOfTheNewestAccountBefore() {
    assertThat(
            weighed(
                "How many were dead as of 5 March 2024?",
                of("old", "The flood killed {four} people.", 1, 0.9),
                of("then", "The toll rises to {five}.", 4, 0.7),
                of("late", "The toll rises to {nine}.", 20, 0.9)))
        .startsWith("then superseded old");
  }
}
