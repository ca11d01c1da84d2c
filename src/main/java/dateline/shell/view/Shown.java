package dateline.shell.view;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How dates and sources are named to a reader. */
public final class Shown {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Shown() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The date at its own precision, and whether it was worked out or inferred. */
  static String date(Optional<PublicationDate> publication) {
    return publication.map(date -> plain(date) + basis(date)).orElse("undated");
  }

  /** The date at its own precision: "28 October 2023", "October 2023", "2023". */
  public static String plain(PublicationDate date) {
    return switch (date.precision()) {
      case DAY -> DAY.format(date.first());
      case MONTH -> MONTH.format(date.first());
      case YEAR -> Integer.toString(date.first().getYear());
    };
  }

  private static String basis(PublicationDate date) {
    return switch (date.basis()) {
      case STATED -> "";
      case WORKED_OUT -> " (date worked out)";
      case INFERRED -> " (date inferred)";
    };
  }

  /** Publisher and date: "Bloomberg, 28 October 2023". */
  public static String source(Optional<String> publisher, Optional<PublicationDate> publication) {
    return publisher.orElse("publisher unknown") + ", " + date(publication);
  }

  /** The page of a quotation, to follow the source: ", p. 3"; nothing where there are no pages. */
  public static String page(Quote quote) {
    OptionalInt page = quote.article().annotations().page(quote.span().start());
    return page.isPresent() ? ", p. " + page.getAsInt() : "";
  }

  /** The headline, and whether the article carries it itself. */
  public static String headline(Article article) {
    return article.title()
        + article.titleBasis().map(basis -> " (headline " + basis + ")").orElse("");
  }

  /** "1 article", "2 articles". */
  public static String count(long number, String noun) {
    return String.format(Locale.UK, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
