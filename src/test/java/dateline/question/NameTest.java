package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.reading.extractive.ExtractiveReaderTest;
import dateline.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "o'neil | What did O'Neil say? | O'Neil",
        "o'neil | What did O’Neil's lawyer say? | O’Neil",
        "jean paul marat | Who killed Jean-Paul Marat? | Jean-Paul Marat",
        "ecb | what did the ECB decide | ECB",
        "émile zola | Did ÉMILE ZOLA write? | ÉMILE ZOLA",
        "biden | Who met Bidne? | biden"
      })
  void isShownAsTheQuestionWritesIt(String words, String question, String shown) {
    Name name = new Name(List.of(words.split(" ")), true, false, Set.of());

    assertThat(name.writtenIn(question)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "communism | false | The Communist party had called for it. | true",
        "amazon | false | Amazonian forests hold a tenth of it. | true",
        "moors | false | A Moor had held the town. | true",
        "austria | false | Australian ships left on Monday. | false",
        "morris | true | He met the Morrisons on Monday. | false",
        "marx | true | The Marxists left the hall. | false",
        "a380s | false | The A380 took off at noon. | true",
        "a380s | false | The A330 took off at noon. | false"
      })
  void aThingIsNamedByWhatIsMadeOfItsNameToo(
      String name, boolean person, String sentence, boolean named) {
    assertThat(new Name(List.of(name), person, true, Set.of()).in(padded(sentence)))
        .isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "storm brona | Brona killed nine people. | true",
        "storm brona | The storm killed four people. | false",
        "port lunde | The port was closed. | false"
      })
  void whatKindOfThingItIsDoesNotNameIt(String name, String sentence, boolean named) {
    assertThat(new Name(List.of(name.split(" ")), false, true, Set.of()).in(padded(sentence)))
        .isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why did GM cut jobs? | It was General Motors that cut them. | true",
        "Why did Gm cut jobs? | It was General Motors that cut them. | false",
        "What did the BoE say? | The Bank of England said so. | true",
        "What did the GMB say? | General Motors said nothing. | false",
        "What did Northern Ferry Lines say? | All NFL ships stay in port, and the NFL is silent. |"
            + " true",
        "What did Northern Ferry Lines say? | Ships stay in port, and the line is silent. | false"
      })
  void initialsStandForTheNameAndTheNameForThem(String question, String text, boolean named) {
    NameIndex vocabulary = ExtractiveReaderTest.vocabulary(text);
    QuestionAnalysis frame = QuestionAnalysis.of(question, vocabulary, _ -> true);

    assertThat(frame.names()).isNotEmpty().allMatch(name -> name.in(padded(text)) == named);
    assertThat(frame.unknown().isEmpty()).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Whereabouts in town was the man run over? |",
        "Besides the ferry, what was sold? |",
        "Zanzibar fire deaths | zanzibar"
      })
  void anOrdinaryWordThatStandsFirstIsNoName(String question, String unknown) {
    NameIndex vocabulary =
        ExtractiveReaderTest.vocabulary("A man was run over in town. The ferry was sold.");
    QuestionAnalysis frame = QuestionAnalysis.of(question, vocabulary, _ -> true);
    assertThat(frame.unknown().map(Name::phrase)).isEqualTo(Optional.ofNullable(unknown));
  }

  private static String padded(String text) {
    return Word.of(text).stream().map(Word::lower).collect(Collectors.joining(" ", " ", " "));
  }
}
