package dateline.reading.generative;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleBuilder;
import dateline.reading.Draft;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies in other forms than the one asked for; {@code replies.txt} has more of them. */
class WholeReplyTest {
  private static final List<RankedPassage> PASSAGES = List.of(passage("a"), passage("b"));

  private static RankedPassage passage(String id) {
    return RankedPassages.whole(ArticleBuilder.of(id).text("The ferry sank.").build());
  }

  private static List<Draft.Statement> read(String reply) {
    return WholeReply.of(reply, PASSAGES).orElseThrow();
  }

  @Test
  void anEmptyObjectIsAStatementWithoutAQuotation() {
    assertThat(read("{\"statements\": {}}"))
        .singleElement()
        .satisfies(statement -> assertThat(statement.text()).isEmpty())
        .satisfies(statement -> assertThat(statement.quotations()).isEmpty());
    assertThat(read("{\"statements\": []}")).isEmpty();
  }

  @Test
  void statementsAreLookedForInTextsToAsManyLevelsAsInObjects() {
    assertThat(WholeReply.of("{\"a\": {\"b\": {\"statements\": []}}}", PASSAGES)).isPresent();
    assertThat(
            WholeReply.of(
                "{\"a\": {\"b\": {\"c\": \"{\\\"d\\\": {\\\"statements\\\": []}}\"}}}", PASSAGES))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"passage, 2, b", "source, 2, b", "Source, [2], b", "id, 2, a", "number, 2, a"})
  void thePassageIsNamedBesideTheQuotation(String name, String value, String article) {
    String reply =
        "{\"text\": \"It sank.\", \"%s\": \"%s\", \"quote\": \"The ferry sank.\"}"
            .formatted(name, value);

    assertThat(read(reply))
        .flatExtracting(Draft.Statement::quotations)
        .extracting(quotation -> quotation.article())
        .containsExactly(article);
  }
}
