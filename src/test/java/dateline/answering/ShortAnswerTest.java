package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.question.Question;
import dateline.quotation.Quote;
import dateline.reading.ReaderInfo;
import dateline.verification.Citation;
import dateline.verification.Statement;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short answer of statements whose answering words stand in braces. */
class ShortAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They met {almost a year ago}.           | A little after March 2023 (“almost a year ago”)
          The vote was {on Monday}.               | On Monday (Monday 4 March 2024)
          The bridge opens on {1 May 2024}.       | 1 May 2024
          The toll increases to {228.}            | 228
          It was {“a disgrace}”, she said.        | A disgrace
          He read {“On Liberty” and “Walden”}.    | “On Liberty” and “Walden”
          Lund has not met Moe {since he took office}.    | Lund has not met Moe since he took office
          Lund has not met Mr. Moe {since 2021}.          | Lund has not met Mr. Moe since 2021
          They have not met since they spoke {in Lund}.   | In Lund
          The mayor never said so, but {Berg} did.        | Berg
          Not only Moe but {Lund} came.                   | Lund
          {iPhone} sales fell.                    | iPhone
          Yes: The council {voted} on Monday.     | Yes
          No: The dam did {not burst}.            | No
          The {town council , } voted.            | Town council
          """)
  void isGiven(String marked, String expected) {
    VerifiedStatement account =
        AnswerValueTest.account("a", marked, LocalDate.of(2024, 3, 5), 0.9, "Post");
    assertThat(ShortAnswer.of(answer(account, account.focus()))).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"The council {voted} on Monday."})
  void isNotGivenWhereTheReaderDoesNotSayWhichWordsAnswer(String marked) {
    VerifiedStatement account =
        AnswerValueTest.account("a", marked, LocalDate.of(2024, 3, 5), 0.9, "Post");
    assertThat(ShortAnswer.of(answer(account, ""))).isEmpty();
  }

  private static Answer.Answered answer(VerifiedStatement account, String focus) {
    Quote quote = account.quotes().getFirst();
    List<Citation> citations = List.of(new Citation(1, quote, true));
    return new Answer.Answered(
        Question.of("when?", LocalDate.of(2024, 6, 1)),
        List.of(new Statement(account.text(), List.of(1), 0.9, focus)),
        citations,
        Times.of(citations),
        List.of(),
        Optional.empty(),
        ReaderInfo.extractive());
  }
}
