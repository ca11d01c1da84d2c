package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.account.Corrections;
import dateline.article.Article;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.text.Span;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corrections are obeyed: the right value answers, and what was wrong is noted. */
class ErrataTest {
  private static final VerifiedStatement FINED =
      of("The quarry at Bergholm was fined {2 million} kroner. The dust lay on every roof.", 5);
  private static final VerifiedStatement ROBBED =
      of("Yes: The vault of Hylle was {robbed} on Monday.", 2);

  private static VerifiedStatement of(String marked, int day) {
    return AnswerValueTest.account("a" + day, marked, LocalDate.of(2024, 3, day), 0.8, "Post");
  }

  private static List<Erratum> printed(String text, int day) {
    Article article = of("{" + text + "}", day).article();
    return Corrections.in(article.analysis()).stream().map(c -> new Erratum(article, c)).toList();
  }

  @Test
  void aLaterCorrectionPutsAFigureRight() {
    Errata errata =
        Errata.obeyed(
            List.of(FINED),
            printed(
                "Correction: The quarry at Bergholm was fined 3 million kroner, not 2 million.",
                9));
    assertThat(errata.standing())
        .extracting(VerifiedStatement::focus)
        .containsExactly("3 million kroner");
    assertThat(errata.corrected()).extracting(Relation::account).containsExactly(FINED);
  }

  @Test
  void anEarlierOneDoesNot() {
    Errata errata =
        Errata.obeyed(
            List.of(FINED),
            printed(
                "Correction: The quarry at Bergholm was fined 3 million kroner, not 2 million.",
                4));
    assertThat(errata.standing()).containsExactly(FINED);
    assertThat(errata.corrected()).isEmpty();
  }

  @Test
  void aCorrectionOfSomethingElseDoesNot() {
    Errata errata =
        Errata.obeyed(
            List.of(FINED),
            printed("Correction: The ferry of Sund cost 3 million kroner, not 2 million.", 9));
    assertThat(errata.standing()).containsExactly(FINED);
  }

  @Test
  void aCorrectionOfAFigureLeavesTheName() {
    VerifiedStatement winner = of("{Dale Holm} came out ahead in the race for mayor of Sund.", 5);
    Errata errata =
        Errata.obeyed(
            List.of(winner),
            printed(
                "Correction: An earlier version of this article said Dale Holm had won the race for"
                    + " mayor by 72 votes; the margin is 27.",
                9));
    assertThat(errata.standing()).containsExactly(winner);
    assertThat(errata.corrected()).isEmpty();
  }

  @Test
  void aRetractionStandsInThePlaceOfWhatItTakesBack() {
    String text = "We retract our report that the vault of Hylle was robbed.";
    Errata errata = Errata.obeyed(List.of(ROBBED), printed(text, 9));
    assertThat(errata.standing()).extracting(VerifiedStatement::text).containsExactly(text);
    assertThat(errata.corrected()).extracting(Relation::account).containsExactly(ROBBED);
  }

  @Test
  void theWrongValueIsNotReadOutOfTheCorrectionItself() {
    List<Erratum> errata =
        printed(
            "Correction: Our report gave the name of the inspector as Per Moe. He is Odd Ree.", 9);
    Article article = errata.getFirst().article();
    Quote sentence = new Quote(article, new Span(0, article.text().indexOf(" He is")));
    VerifiedStatement account =
        new VerifiedStatement(
            sentence.text(), List.of(sentence), true, 0.7, "Per Moe", Level.ANSWERS, article.id());
    Errata obeyed = Errata.obeyed(List.of(account), errata);
    assertThat(obeyed.standing()).extracting(VerifiedStatement::focus).containsExactly("Odd Ree");
    assertThat(obeyed.corrected()).isEmpty();
  }
}
