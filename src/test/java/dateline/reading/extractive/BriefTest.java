package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a brief tells, and which questions ask for one. */
class BriefTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summary of the tram line",
        "give me a short overview of the tram line",
        "What's the latest on the tram line?",
        "latest news about the tram line",
        "tell me about the tram line",
        "Summarise the tram line."
      })
  void isAskedForInManyWays(String question) {
    assertThat(Brief.asked(question)).contains(new Brief("the tram line", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the latest figure?",
        "Who wrote the summary of the report?",
        "What happened?",
        "What did the brief say about the tram?",
        "When is the latest tram?"
      })
  void isNotAskedForByAnyQuestion(String question) {
    assertThat(Brief.asked(question)).isEmpty();
  }

  @Test
  void aHostileQuestionCostsLittle() {
    String spaces = "tell me about" + " ".repeat(9_900) + "a\u2028b";
    assertTimeout(Duration.ofSeconds(20), () -> Brief.asked(spaces));
    assertThat(Brief.asked(spaces)).isEmpty();
  }

  @Test
  void whatHappenedMayHaveOneAnswer() {
    assertThat(Brief.asked("what happened to the tram line?"))
        .contains(new Brief("the tram line", false));
  }

  @Test
  void tellsEachArticlesNewsOnceInTheOrderOfTime() {
    List<RankedPassage> passages =
        Stream.of(
                article("late", 20, "The tram line of Lund opened on Monday after five years."),
                article(
                    "early",
                    2,
                    "The council of Lund voted to build a tram line to the harbour. Will the tram"
                        + " line of Lund ever pay for itself? A tram line to the harbour is what"
                        + " the council of Lund voted to build."))
            .map(BriefTest::ranked)
            .toList();
    assertThat(new Brief("the tram line in Lund", true).of(passages))
        .extracting(Quote::text)
        .containsExactly(
            "The council of Lund voted to build a tram line to the harbour.",
            "The tram line of Lund opened on Monday after five years.");
  }

  @Test
  void saysNothingWhereNoSentenceSpeaksOfTheTopic() {
    List<RankedPassage> passages =
        List.of(ranked(article("one", 2, "The harbour of Lund froze over for the first time.")));
    assertThat(new Brief("the tram line", true).of(passages)).isEmpty();
  }

  private static Article article(String id, int day, String text) {
    return ArticleBuilder.of(id)
        .title("Title")
        .publisher("Post")
        .published(LocalDate.of(2024, 5, day))
        .text(text)
        .build();
  }

  private static RankedPassage ranked(Article article) {
    return RankedPassages.whole(article);
  }
}
