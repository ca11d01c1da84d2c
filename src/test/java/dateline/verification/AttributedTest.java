package dateline.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what is quoted are the words of whom a question names. */
class AttributedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lena Dahl  | The bridge is safe, said Lena Dahl, the mayor of Sund.    | true
          Dahl       | The bridge is safe, said Lena Dahl, the mayor of Sund.    | true
          Eva Dahl   | The bridge is safe, said Lena Dahl, the mayor of Sund.    | false
          Mayor Dahl | The bridge is safe, said Lena Dahl, the mayor of Sund.    | true
          Lena Dahl  | The bridge is safe, Dahl said.                            | true
          ...        | The bridge is safe, Dahl said.                            | false
          dahl       | The bridge is safe, said Lena Dahl, the mayor of Sund.    | true
          the mayor  | The bridge is safe, said Lena Dahl, the mayor of Sund.    | true
          Per Moe    | The bridge is safe, said Lena Dahl, the mayor of Sund.    | false
          Lena Dahl  | The bridge of Lena Dahl is safe, the builders said.       | false
          police     | Police said the driver had fled.                          | true
          Lena Dahl  | The bridge is safe.                                       | false
          """)
  void tellsWhoseWordsAreQuoted(String speaker, String sentence, boolean says) {
    assertThat(Attributed.isBy(account(sentence), speaker)).isEqualTo(says);
  }

  private static VerifiedStatement account(String sentence) {
    Article article = ArticleBuilder.of("a").title("Title").text(sentence).build();
    Quote quote = new Quote(article, new Span(0, sentence.length()));
    return new VerifiedStatement(sentence, List.of(quote), true, 0.9, "", Level.ANSWERS, "a");
  }
}
