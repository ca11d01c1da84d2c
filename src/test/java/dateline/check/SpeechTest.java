package dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a draft says to have said what an article quotes, and whom the article. */
class SpeechTest {
  /** The draft; the article; whether they name two people. What is quoted is “We won it”. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “We won it,” said Lindqvist.  | Lindqvist said: “We won it.” (Reuters)            | false
          “We won it,” said Moe.        | Lindqvist said: “We won it.” (Reuters)            | true
          “We won it,” said Lindqvist.  | “We won it.” (Applause)                           | false
          “We won it,” said Lindqvist.  | “We won it.” (Anna Lindqvist)                     | false
          “We won it,” said Moe.        | “We won it.” (Anna Lindqvist)                     | true
          “We won it,” said Moe.        | As Anna Lindqvist put it, “We won it.”            | true
          “We won it,” said Lindqvist.  | The winner was Per Moe, “We won it” his motto.    | false
          “We won it,” said Lindqvist.  | We won it, they cried. "No," said Per Moe.        | false
          “We won it,” said Lindqvist.  | "We won it," said Per Moe.                        | true
          “We won it,” said Lindqvist.  | We won it, they cried. «No», said Per Moe.        | false
          """)
  void speakersAreTold(String draft, String text, boolean misattributed) {
    assertThat(Speech.isMisattributed(draft, "We won it", quote(text))).isEqualTo(misattributed);
  }

  private static Quote quote(String text) {
    Article article = ArticleBuilder.of("a").title("Title").text(text).build();
    int start = text.indexOf("We won it");
    return new Quote(article, new Span(start, start + "We won it".length()));
  }
}
