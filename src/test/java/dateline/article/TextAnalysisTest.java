package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Span;
import dateline.text.Stem;
import dateline.text.Word;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is worked out about an article's text, once for all who ask. */
class TextAnalysisTest {
  private static final LocalDate DAY = LocalDate.of(2023, 10, 28);
  private static final String TEXT =
      "“We met,” Ann O’Hara said. The F-35s flew on Tuesday.\n\nU.S. sailors left a year ago.";

  /** Words do not depend on the sentences that they are cut from. */
  @ParameterizedTest
  @ValueSource(
      strings = {"corpus/bloomberg-2023-10-28.txt", "corpus/financial-times-2021-09-10.txt"})
  void wordsOfSentencesAreThoseOfTheText(String file) throws IOException {
    String text = Files.readString(Path.of(file));

    assertThat(new TextAnalysis(text, Optional.empty()).words()).isEqualTo(Word.of(text));
    assertThat(analysis().words()).isEqualTo(Word.of(TEXT));
  }

  @Test
  void wordsStandWhereTheTextHasThem() {
    assertThat(analysis().words(1))
        .extracting(word -> word.span().of(TEXT))
        .containsExactly("The", "F-35s", "flew", "on", "Tuesday");
    assertThat(analysis().stems(1)).contains(Stem.of("flew"));
    assertThat(analysis().sentence(2)).isEqualTo("U.S. sailors left a year ago.");
  }

  /** A part is read by itself: what stands around it does not change what its times mean. */
  @Test
  void timesCountFromTheAnchor() {
    Span part = analysis().sentences().get(2);
    List<TimeExpression> alone = new TimeRecogniser().recognise(part.of(TEXT), Optional.of(DAY));

    assertThat(analysis().times(part))
        .isEqualTo(alone.stream().map(time -> time.shifted(part.start())).toList())
        .extracting(TimeExpression::value)
        .containsExactly("2022");
  }

  @Test
  void everythingIsWorkedOutOnce() {
    TextAnalysis analysis = analysis();
    Span part = analysis.sentences().getFirst();

    assertThat(analysis.words(0)).isSameAs(analysis.words(0));
    assertThat(analysis.stems(0)).isSameAs(analysis.stems(0));
    assertThat(analysis.times(part)).isSameAs(analysis.times(part));
  }

  @Test
  void anArticleKeepsItsAnalysis() {
    Article article = article("a");
    TextAnalysis analysis = article.analysis();

    assertThat(article.analysis()).isSameAs(analysis);
    assertThat(article).isEqualTo(article("a")).hasSameHashCodeAs(article("a"));
    assertThat(article).isNotEqualTo(article("b"));
  }

  private static Article article(String id) {
    return ArticleBuilder.of(id)
        .title("Sailors leave")
        .publisher("Herald")
        .file("a.txt")
        .text(TEXT)
        .build();
  }

  private static TextAnalysis analysis() {
    return new TextAnalysis(TEXT, Optional.of(DAY));
  }
}
