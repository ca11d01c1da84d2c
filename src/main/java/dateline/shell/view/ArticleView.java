package dateline.shell.view;

import dateline.article.Article;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.text.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Shows an article: what is known of it, then its text, with quotations marked {@code [1>} … {@code
 * <1]} so that they stand out on paper too.
 */
public final class ArticleView {
  private final Screen screen;

  public ArticleView(Screen screen) {
    this.screen = screen;
  }

  /**
   * A quotation to mark.
   *
   * @param n the number of its citation
   * @param span where it stands in the article
   */
  public record Marked(int n, Span span) {}

  /** The whole article. */
  public void whole(Article article, List<Marked> quotations) {
    head(article);
    paragraphs(article, new Span(0, article.text().length()), quotations);
  }

  /** The paragraphs around one quotation, and where the rest is. */
  public void around(Article article, Marked quotation) {
    head(article);
    paragraphs(article, context(article.text(), quotation.span()), List.of(quotation));
    screen.blank();
    screen.print(Text.of(Style.FAINT, "show " + article.id() + " prints the whole article"));
  }

  private void head(Article article) {
    screen.print(Text.of(Style.STRONG, Shown.headline(article)));
    screen.print(Text.of(Shown.source(article.publisher(), article.publication())));
    article
        .publication()
        .filter(date -> !date.explanation().isBlank())
        .ifPresent(date -> screen.print(Text.of(Style.FAINT, "Date: " + date.explanation())));
    if (!article.authors().isEmpty()) {
      screen.print(Text.of("By " + String.join(", ", article.authors())));
    }
    article.url().ifPresent(url -> screen.print(Text.of(Style.FAINT, url)));
    screen.print(Text.of(Style.FAINT, article.id() + " (" + article.file() + ")"));
  }

  private void paragraphs(Article article, Span part, List<Marked> quotations) {
    int start = part.start();
    while (start < part.end()) {
      int end = article.text().indexOf("\n\n", start);
      end = end < 0 || end > part.end() ? part.end() : end;
      screen.blank();
      screen.print(paragraph(article.text(), new Span(start, end), quotations));
      start = end + 2;
    }
  }

  private static Text paragraph(String text, Span paragraph, List<Marked> quotations) {
    Text out = Text.of("");
    int at = paragraph.start();
    List<Marked> inOrder =
        quotations.stream().sorted(Comparator.comparingInt(q -> q.span().start())).toList();
    for (Marked quotation : inOrder) {
      int start = Math.max(at, quotation.span().start());
      int end = Math.min(paragraph.end(), quotation.span().end());
      if (start < end) {
        out =
            out.and(text.substring(at, start))
                .and(Style.MARK, "[" + quotation.n() + "> ")
                .and(Style.QUOTED, text.substring(start, end))
                .and(Style.MARK, " <" + quotation.n() + "]");
        at = end;
      }
    }
    return out.and(text.substring(at, paragraph.end()));
  }

  /** The paragraphs that the quotation stands in, with one before and one after. */
  private static Span context(String text, Span quotation) {
    int start = before(text, before(text, quotation.start()) - 2);
    int end = after(text, after(text, quotation.end()) + 2);
    return new Span(start, end);
  }

  private static int before(String text, int at) {
    int found = at < 0 ? -1 : text.lastIndexOf("\n\n", Math.max(0, at - 1));
    return found < 0 ? 0 : found + 2;
  }

  private static int after(String text, int at) {
    int found = text.indexOf("\n\n", at);
    return found < 0 ? text.length() : found;
  }
}
