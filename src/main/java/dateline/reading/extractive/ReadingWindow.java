package dateline.reading.extractive;

import dateline.article.Article;
import dateline.article.DateText;
import dateline.question.ArticleContext;
import dateline.text.Span;
import java.util.stream.IntStream;

/**
 * A few sentences of an article that are read together, under its headline and date.
 *
 * @param context the article's sentences
 * @param first the place of its first sentence in the article
 * @param last the place of its last one
 */
record ReadingWindow(ArticleContext context, int first, int last) {
  ReadingWindow {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "a window runs from a sentence to a later one: first=%d, last=%d".formatted(first, last));
    }
  }

  /**
   * The headline and the publication date of an article, as they stand in front of what is read.
   * The recipe writes the same ({@code news.py}, {@code Article.heading}).
   */
  static String heading(Article article) {
    String day = article.publication().map(DateText::words).orElse("");
    return article.title() + (day.isEmpty() ? "" : " (" + day + ")") + ".\n";
  }

  /** One sentence of an article, alone. */
  static ReadingWindow alone(ArticleContext context, Span sentence) {
    int place = context.place(sentence);
    return new ReadingWindow(context, place, place);
  }

  /** What is read. */
  String text() {
    return heading(context.article()) + span().of(context.article().text());
  }

  /** The sentences read, in the article. */
  Span span() {
    return new Span(context.span(first).start(), context.span(last).end());
  }

  /** Where the article's text begins in what is read, less where it begins in the article. */
  int shift() {
    return heading(context.article()).length() - span().start();
  }

  /** The places of its sentences in the article. */
  IntStream sentences() {
    return IntStream.rangeClosed(first, last);
  }

  boolean holds(ArticleContext other, int sentence) {
    return other == context && first <= sentence && sentence <= last;
  }
}
