package dateline.answering;

import dateline.corpus.Article;
import dateline.corpus.PublicationDate;
import dateline.index.SourceInfo;
import dateline.time.Interval;
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

  /** An interval: a year or a month by its name, a day, or "from … to …". */
  static String words(Interval time) {
    LocalDate first = time.first();
    if (first.equals(time.last())) {
      return words(first);
    }
    if (first.getDayOfYear() == 1 && time.last().equals(first.plusYears(1).minusDays(1))) {
      return String.valueOf(first.getYear());
    }
    boolean month =
        first.getDayOfMonth() == 1 && time.last().equals(first.plusMonths(1).minusDays(1));
    return month ? MONTH.format(first) : words(first) + " to " + words(time.last());
  }

  static String source(SourceInfo source) {
    return source.publisher().orElse(source.title())
        + ", "
        + source.publication().map(Dates::words).orElse("undated");
  }

  /** An article's publisher and date: "Financial Times, 10 September 2021". */
  static String source(Article article) {
    return article.publisher().orElse(article.title())
        + ", "
        + article.publication().map(Dates::words).orElse("undated");
  }
}
