package dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    Name name = new Name(List.of(words.split(" ")), true, false);

    assertThat(name.writtenIn(question)).isEqualTo(shown);
  }
}
