package dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import dateline.time.calendar.Interval;
import dateline.time.calendar.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * When an article was published, how exactly that is known, and on what it rests.
 *
 * @param first the first day on which it may have been published
 * @param precision how exactly the date is known
 * @param basis whether the file states it or it was worked out
 * @param explanation how it was worked out, in words; empty where the file simply states it
 */
public record PublicationDate(
    LocalDate first, Precision precision, Basis basis, String explanation) {

  /** On what a publication date rests. */
  public enum Basis {
    /** The file's own metadata states it. */
    STATED,
    /**
     * The file's metadata gives it and says, under {@code dated-by}, that a person worked it out.
     */
    WORKED_OUT,
    /** Dateline inferred it from the article's text. */
    INFERRED;

    /** Its name in JSON: {@code worked-out}. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The days on which the article may have been published. */
  public Interval interval() {
    return new Interval(
        first,
        switch (precision) {
          case DAY -> first;
          case MONTH -> YearMonth.from(first).atEndOfMonth();
          case YEAR -> first.withDayOfYear(first.lengthOfYear());
        });
  }

  /**
   * The date in ISO 8601 at its own precision: {@code 2023-10-28}, {@code 2023-10}, {@code 2023}.
   */
  public String iso() {
    return switch (precision) {
      case DAY -> first.toString();
      case MONTH -> YearMonth.from(first).toString();
      case YEAR -> String.format("%04d", first.getYear());
    };
  }
}
