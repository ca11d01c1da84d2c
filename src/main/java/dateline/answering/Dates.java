package dateline.answering;

import dateline.corpus.Article;
import dateline.corpus.PublicationDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a reader of English reads them: "28 October 2023". */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Dates() {}

  static String words(LocalDate day) {
    return DAY.format(day);
  }

  static String words(PublicationDate date) {
    return switch (date.precision()) {
      case DAY -> DAY.format(date.first());
      case MONTH -> MONTH.format(date.first());
      case YEAR -> String.valueOf(date.first().getYear());
    };
  }

  /** An article's publisher and date: "Financial Times, 10 September 2021". */
  static String source(Article article) {
    return article.publisher().orElse(article.title())
        + ", "
        + article.publication().map(Dates::words).orElse("undated");
  }
}
