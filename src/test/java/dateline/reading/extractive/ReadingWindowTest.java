package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import dateline.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingWindowTest {
  private static final String TEXT =
      "Ships wait in port. Nets dry on the quays. Ana Silva met Chidi Okafor in Geneva. Gulls cry."
          + " Boats rock. Rain falls on the harbour.";

  @Test
  void readsTheSentenceThatHoldsMostOfTheQuestionFirst() {
    ReadingWindow first = windows("Where did Silva meet Okafor?").getFirst();

    assertThat(first.span().of(TEXT))
        .isEqualTo("Nets dry on the quays. Ana Silva met Chidi Okafor in Geneva. Gulls cry.");
  }

  @Test
  void readsUnderHeadlineAndDate() {
    ReadingWindow first = windows("Where did Silva meet Okafor?").getFirst();

    assertThat(first.text()).startsWith("Treaty signed (9 May 2024).\nNets dry");
    assertThat(first.span().shift(first.shift()).of(first.text())).isEqualTo(first.span().of(TEXT));
  }

  @Test
  void readsNoSentenceInTheMiddleOfTwoWindows() {
    List<ReadingWindow> windows = windows("Where did Silva meet Okafor?");

    assertThat(windows).hasSizeLessThanOrEqualTo(WindowSelector.MOST_WINDOWS);
    assertThat(windows.stream().map(ReadingWindow::first).distinct()).hasSameSizeAs(windows);
  }

  private static List<ReadingWindow> windows(String question) {
    Article article = ExtractiveReaderTest.article("talks", "Treaty signed", TEXT);
    RankedPassage ranked = RankedPassages.of(new Passage(article, 1, new Span(0, TEXT.length())));
    RetrievedContext retrieved = RetrievedContext.of(List.of(ranked));
    return new WindowSelector(
            QuestionAnalysis.of(question, retrieved.vocabulary(), _ -> true), retrieved)
        .windows();
  }
}
