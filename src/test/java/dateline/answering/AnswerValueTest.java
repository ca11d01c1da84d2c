package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.text.Span;
import dateline.verification.AnswerValue;
import dateline.verification.VerifiedStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the values of two accounts, as {@code values.txt} says. */
class AnswerValueTest {
  static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dateline/answering/values.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void compares(List<String> row) {
    AnswerValue.Comparison expected = AnswerValue.Comparison.valueOf(row.get(0));
    VerifiedStatement one = account("a", row.get(1), LocalDate.of(2024, 3, 5), 0.9, "Post");
    VerifiedStatement other = account("b", row.get(2), LocalDate.of(2024, 3, 5), 0.9, "Post");
    assertThat(AnswerValue.of(one).compare(AnswerValue.of(other))).isEqualTo(expected);
    assertThat(AnswerValue.of(other).compare(AnswerValue.of(one))).isEqualTo(expected);
  }

  /** An account of one sentence whose answering words stand in braces. */
  static VerifiedStatement account(
      String id, String marked, LocalDate day, double probability, String publisher) {
    String text = marked.replaceAll("[{}]", "");
    String sentence = text.replaceFirst("^(?:Yes|No): ", "");
    Article article =
        ArticleBuilder.of(id)
            .title("Title")
            .publisher(publisher)
            .published(day)
            .text(sentence)
            .build();
    String focus = marked.substring(marked.indexOf('{') + 1, marked.indexOf('}'));
    Quote quote = new Quote(article, new Span(0, sentence.length()));
    return new VerifiedStatement(text, List.of(quote), true, probability, focus, Level.ANSWERS, id);
  }
}
