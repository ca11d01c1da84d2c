package dateline.article;

import dateline.time.calendar.Interval;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a reader of English reads them: "28 October 2023". */
public final class DateText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private DateText() {}

  public static String words(LocalDate day) {
    return DAY.format(day);
  }

  public static String words(PublicationDate date) {
    return switch (date.precision()) {
      case DAY -> DAY.format(date.first());
      case MONTH -> MONTH.format(date.first());
      case YEAR -> String.valueOf(date.first().getYear());
    };
  }

  /** An interval: a year or a month by its name, a day, or "from … to …". */
  public static String words(Interval time) {
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

  public static String source(SourceInfo source) {
    return source.publisher().orElse(source.title())
        + ", "
        + source.publication().map(DateText::words).orElse("undated");
  }

  /** An article's publisher and date: "Financial Times, 10 September 2021". */
  public static String source(Article article) {
    return article.publisher().orElse(article.title())
        + ", "
        + article.publication().map(DateText::words).orElse("undated");
  }
}
