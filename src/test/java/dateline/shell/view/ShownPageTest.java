package dateline.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownPageTest {
  private static Quote quote(List<Integer> pages, int start) {
    Article article =
        ArticleBuilder.of("a")
            .title("Sund sells its ferry")
            .file("a.pdf")
            .text("The first page.\n\nThe second page.")
            .annotations(new Annotations(pages, List.of(), Optional.empty()))
            .build();
    return new Quote(article, new Span(start, start + 3));
  }

  @Test
  void aQuotationOfAPageNamesIt() {
    assertThat(Shown.page(quote(List.of(0, 17), 0))).isEqualTo(", p. 1");
    assertThat(Shown.page(quote(List.of(0, 17), 21))).isEqualTo(", p. 2");
    assertThat(Shown.page(quote(List.of(), 21))).isEmpty();
  }
}
