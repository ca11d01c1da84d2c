package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.reading.extractive.ExtractiveReaderTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeQueryTest {
  private static final String LEAD =
      "Halden is to buy Corvane Foods. Marta Quist of Dell Brothers lost.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who is the chief executive of Halden? | chief executive",
        "Who is Halden's chief executive? | chief executive",
        "Who was the manager at Halden? | manager",
        "Who is the head of Halden? | -",
        "What did the chief executive of Halden say? | -",
        "Who bought Halden? | -"
      })
  void isWhatAQuestionAsksTheHolderOf(String question, String title) {
    assertThat(frame(question).office().map(OfficeQuery::title).orElse("-")).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Its chief executive, Ana Silva, was glad. | true",
        "Ana Silva, Halden's chief executive, was glad. | true",
        "Ana Silva, chief executive of Halden, met the chief executive of Corvane. | true",
        "Ana Silva, Corvane's chief executive, was glad. | false",
        "Ana Silva, the chief executive of Corvane Foods, was glad. | false",
        "Ana Silva, Corvane’s new chief executive, was glad. | false",
        "Corvane's shares fell by a third. | true"
      })
  void aSentenceOfAnothersIsNotAboutIt(String sentence, boolean may) {
    OfficeQuery office = frame("Who is the chief executive of Halden?").office().orElseThrow();

    assertThat(office.spokenOf(around(LEAD + " " + sentence), 2)).isEqualTo(may);
  }

  private static ArticleContext around(String text) {
    return new ArticleContext(article(text), ExtractiveReaderTest.vocabulary(text));
  }

  private static Article article(String text) {
    return ExtractiveReaderTest.article("text", "Merger", text);
  }

  private static QuestionAnalysis frame(String question) {
    return QuestionAnalysis.of(question, ExtractiveReaderTest.vocabulary(LEAD), _ -> true);
  }
}
