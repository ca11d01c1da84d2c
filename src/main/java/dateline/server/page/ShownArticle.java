package dateline.server.page;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as the page shows it, with one quotation marked.
 *
 * @param dating how its date was worked out; empty where the file states it
 * @param url its address on the web; empty where there is none
 */
record ShownArticle(
    String id,
    String title,
    String source,
    String dating,
    String authors,
    String url,
    List<Paragraph> paragraphs) {

  /**
   * A paragraph, cut at the quotation.
   *
   * @param marked the part of the quotation that stands in it; empty where none does
   */
  record Paragraph(String before, String marked, String after) {}

  static ShownArticle of(Article article, Optional<Span> quotation) {
    return new ShownArticle(
        PageLabels.visible(article.id()),
        PageLabels.visible(article.title()),
        PageLabels.source(
            article.publisher().orElse(""),
            article.publication().map(PublicationDate::iso).orElse("")),
        PageLabels.visible(article.publication().map(PublicationDate::explanation).orElse("")),
        PageLabels.visible(String.join(", ", article.authors())),
        PageLabels.web(article.url().orElse("")),
        paragraphs(article.text(), quotation.orElse(new Span(0, 0))));
  }

  private static List<Paragraph> paragraphs(String text, Span quotation) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(paragraph(text, start, end, quotation));
      start = end + 2;
    }
    return paragraphs;
  }

  private static Paragraph paragraph(String text, int start, int end, Span quotation) {
    int from = Math.clamp(quotation.start(), start, end);
    int to = Math.clamp(quotation.end(), from, end);
    return new Paragraph(
        PageLabels.visible(text.substring(start, from)),
        PageLabels.visible(text.substring(from, to)),
        PageLabels.visible(text.substring(to, end)));
  }
}
