package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The articles in {@code corpus/} are read whole and clean. */
public class ShippedCorpusTest {
  private static final Path SHIPPED = Path.of("corpus");

  public static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    CorpusFolder.at(SHIPPED)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> articles.add(found.article());
            case Problem problem -> throw new AssertionError(problem.message());
          }
        });
    return articles;
  }

  @Test
  void eachHasATitleAPublisherAndADateThatWasWorkedOut() throws IOException {
    assertThat(articles())
        .extracting(
            Article::id,
            article -> article.publisher().orElseThrow(),
            article -> article.publication().orElseThrow().iso(),
            article -> article.publication().orElseThrow().basis())
        .containsExactly(
            tuple("bloomberg-2023-10-28", "Bloomberg", "2023-10-28"),
            tuple("financial-times-2021-09-10", "Financial Times", "2021-09-10"));
  }

  private static org.assertj.core.groups.Tuple tuple(String id, String publisher, String date) {
    return org.assertj.core.groups.Tuple.tuple(
        id, publisher, date, PublicationDate.Basis.WORKED_OUT);
  }

  @Test
  void theFurnitureIsOffAndTheCreditsStay() throws IOException {
    List<String> texts = articles().stream().map(Article::text).toList();

    assertThat(texts.get(0))
        .startsWith("(Bloomberg) — The US and China")
        .endsWith("—With assistance from Courtney McBride and Michelle Jamrisko.")
        .doesNotContain("Article content", "Advertisement", "Earlier:", "February", "Updates with");
    assertThat(texts.get(1))
        .startsWith("Joe Biden has held")
        .endsWith("Additional reporting by Tom Mitchell in Singapore");
  }

  @Test
  void everyParagraphIsTheFilesOwnCharacters() throws IOException {
    CorpusFolder folder = CorpusFolder.at(SHIPPED);
    for (Article article : articles()) {
      assertThat(folder.raw(article)).contains(article.text().split("\n\n"));
    }
  }
}
