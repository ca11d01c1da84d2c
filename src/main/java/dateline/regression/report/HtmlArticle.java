package dateline.regression.report;

import static dateline.regression.report.ReportCharacters.forHtml;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.text.Span;
import java.util.List;
import java.util.TreeSet;

/**
 * An article with the quotations marked that answers take from it, each at a place that links lead
 * to. Quotations may overlap: the text is cut at every start and end.
 */
record HtmlArticle(StringBuilder page, QuotationAnchors places, Article article) {
  void write() {
    page.append("<section><h3>").append(forHtml(article.title())).append("</h3>\n");
    page.append("<p class=\"faint\">").append(forHtml(source())).append("</p>\n");
    page.append("<div class=\"text\">");
    text();
    page.append("</div></section>\n");
  }

  private String source() {
    return article.publisher().orElse("publisher unknown")
        + ", "
        + article.publication().map(PublicationDate::iso).orElse("undated")
        + ", "
        + article.id();
  }

  private void text() {
    List<Span> quotations = places.of(article.id());
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, article.text().length()));
    quotations.forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
    for (int start : cuts.headSet(article.text().length())) {
      places(quotations, start);
      piece(quotations, new Span(start, cuts.higher(start)));
    }
  }

  private void places(List<Span> quotations, int start) {
    for (Span span : quotations) {
      if (span.start() == start) {
        page.append("<span class=\"place\" id=\"")
            .append(places.name(article.id(), span))
            .append("\"></span>");
      }
    }
  }

  private void piece(List<Span> quotations, Span piece) {
    boolean quoted = quotations.stream().anyMatch(span -> span.contains(piece));
    String text = forHtml(piece.of(article.text()));
    page.append(quoted ? "<mark>" + text + "</mark>" : text);
  }
}
