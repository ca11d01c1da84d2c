package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingWindowTest {
  private static final String LEAD = "Ana Silva of Meria met Chidi Okafor of Dovia on Tuesday.";
  private static final String BETWEEN =
      "Fishing comes first. Ships wait in port. Nets dry on the quays. Gulls cry.";
  private static final String LATER = "The two leaders talked in Geneva before.";

  @Test
  void theSentenceThatNamesThemIsReadBeforeTheOneThatOnlyMeansThem() {
    ReadingWindow window = window("Treaty signed");

    assertThat(window.text()).startsWith("Treaty signed.\n" + LEAD + " ").endsWith(LATER);
    assertThat(window.span().shift(window.shift()).of(window.text()))
        .isEqualTo(window.span().of(window.ranked().passage().article().text()));
  }

  @Test
  void nothingIsReadTwiceWhereTheHeadlineNamesThem() {
    assertThat(window("Silva and Okafor sign treaty").text()).doesNotContain(LEAD);
  }

  private static ReadingWindow window(String title) {
    String text = LEAD + "\n\n" + BETWEEN + " " + LATER;
    Article article = ExtractiveReaderTest.article("talks", title, text);
    Span last = new Span(LEAD.length() + 2, text.length());
    RankedPassage ranked =
        new RankedPassage(new Passage(article, 1, last), 1, Optional.empty(), Optional.empty());
    RetrievedContext shelf = RetrievedContext.of(List.of(ranked));
    QuestionAnalysis frame =
        QuestionAnalysis.of(
            "Where did Silva and Okafor talk before?", shelf.vocabulary(), _ -> true);
    return ReadingWindow.of(frame, shelf).getFirst();
  }
}
