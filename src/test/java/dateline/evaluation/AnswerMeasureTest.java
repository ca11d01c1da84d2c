package dateline.evaluation;

import static dateline.evaluation.AnswerMeasure.EXACT_MATCH;
import static dateline.evaluation.AnswerMeasure.SENTENCE;
import static dateline.evaluation.AnswerMeasure.TOKEN_F1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand, by the rules of SQuAD's own script. */
class AnswerMeasureTest {
  @Test
  void caseArticlesPunctuationAndSpaceDoNotCount() {
    assertThat(AnswerWords.of("The  “U.S.” and\tan apple, a day!"))
        .containsExactly("“us”", "and", "apple", "day");
    assertThat(AnswerWords.of("Another theatre")).containsExactly("another", "theatre");
  }

  @Test
  void exactMatchIsTheBestOverTheGoldAnswers() {
    assertThat(EXACT_MATCH.of("the Mayor", List.of("Ada Li", "mayor."))).isEqualTo(1);
    assertThat(EXACT_MATCH.of("Ada", List.of("Ada Li", "mayor"))).isZero();
  }

  /** Two of three words given are right, and two of four gold ones found: 2·(2/3)·(1/2)/(7/6). */
  @Test
  void tokenF1() {
    assertThat(TOKEN_F1.of("four million dollars", List.of("about four million pounds")))
        .isCloseTo(4.0 / 7, within(1e-12));
    assertThat(TOKEN_F1.of("Lindqvist", List.of("Ada Lindqvist", "Lindqvist"))).isEqualTo(1);
    assertThat(TOKEN_F1.of("yesterday", List.of("today"))).isZero();
  }

  /** One “very” is shared, not two: 2·(1/2)·1/(3/2). */
  @Test
  void aWordCountsAsOftenAsBothHaveIt() {
    assertThat(TOKEN_F1.of("very very", List.of("very"))).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void silenceIsRightWhereThereIsNoAnswer() {
    for (AnswerMeasure measure : AnswerMeasure.values()) {
      assertThat(measure.of("", List.of())).as(measure.name()).isEqualTo(1);
      assertThat(measure.of("Ada", List.of())).as(measure.name()).isZero();
      assertThat(measure.of("", List.of("Ada"))).as(measure.name()).isZero();
    }
  }

  /** SQuAD's script leaves such a gold answer out, and silence is right where all are like it. */
  @Test
  void aGoldAnswerOfNoWordsIsNone() {
    assertThat(EXACT_MATCH.of("", List.of("the"))).isEqualTo(1);
    assertThat(TOKEN_F1.of("Ada", List.of("?", "Ada"))).isEqualTo(1);
  }

  @Test
  void theSentenceMustHoldAGoldAnswerAsWholeWords() {
    String quoted = "The mayor, Ada Lindqvist, spoke of 1891.";
    assertThat(SENTENCE.of(quoted, List.of("Mayor Ada Lindqvist"))).isEqualTo(1);
    assertThat(SENTENCE.of(quoted, List.of("189", "Ada Lind"))).isZero();
    assertThat(SENTENCE.of(quoted, List.of("Lindqvist Ada"))).isZero();
  }
}
