package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a brief tells. */
class BriefTest {
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
    assertThat(Brief.of("the tram line in Lund", passages))
        .extracting(Quote::text)
        .containsExactly(
            "The council of Lund voted to build a tram line to the harbour.",
            "The tram line of Lund opened on Monday after five years.");
  }

  @Test
  void saysNothingWhereNoSentenceSpeaksOfTheTopic() {
    List<RankedPassage> passages =
        List.of(ranked(article("one", 2, "The harbour of Lund froze over for the first time.")));
    assertThat(Brief.of("the tram line", passages)).isEmpty();
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
