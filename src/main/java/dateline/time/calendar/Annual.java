package dateline.time.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A stretch of days that comes round every year. */
public sealed interface Annual {
  /** Its days in a year; empty where the year has none, as 29 February. */
  Optional<Interval> in(int year);

  /** Its TIMEX3 value in a year, given as four digits or {@code XXXX}. */
  String value(String year);

  /** It in words, without a year. */
  String words();

  /** Its words in a year. */
  default String words(int year) {
    return words() + " " + year;
  }

  /** A month. */
  record OfMonth(int month) implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      YearMonth of = YearMonth.of(year, month);
      return Optional.of(new Interval(of.atDay(1), of.atEndOfMonth()));
    }

    @Override
    public String value(String year) {
      return year + "-" + Words.twoDigits(month);
    }

    @Override
    public String words() {
      return Words.month(month);
    }
  }

  /** A day of a month. */
  record OfDay(int month, int day) implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      try {
        return Optional.of(Interval.day(LocalDate.of(year, month, day)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public String value(String year) {
      return year + "-" + Words.twoDigits(month) + "-" + Words.twoDigits(day);
    }

    @Override
    public String words() {
      return day + " " + Words.month(month);
    }
  }

  /** A season. */
  record OfSeason(Season season) implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      return Optional.of(season.of(year));
    }

    @Override
    public String value(String year) {
      return year + "-" + season.code();
    }

    @Override
    public String words() {
      return "the " + season.word();
    }

    @Override
    public String words(int year) {
      return words() + " of " + year;
    }
  }

  /** One of the equal parts of a year: a quarter ({@code Q}, of 4) or a half ({@code H}, of 2). */
  record OfPart(int number, int parts) implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      LocalDate first = LocalDate.of(year, (number - 1) * 12 / parts + 1, 1);
      return Optional.of(new Interval(first, first.plusMonths(12 / parts).minusDays(1)));
    }

    @Override
    public String value(String year) {
      return year + "-" + (parts == 4 ? "Q" : "H") + number;
    }

    @Override
    public String words() {
      return Words.ordinal(number) + (parts == 4 ? " quarter" : " half");
    }

    @Override
    public String words(int year) {
      return words() + " of " + year;
    }
  }

  /** The same part of a fiscal year, of which the text does not say when it begins. */
  record OfFiscalPart(int number, int parts) implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      return Optional.empty();
    }

    @Override
    public String value(String year) {
      return "FY" + new OfPart(number, parts).value(year);
    }

    @Override
    public String words() {
      return Words.ordinal(number) + " fiscal " + (parts == 4 ? "quarter" : "half");
    }

    @Override
    public String words(int year) {
      return words() + " of " + year + ", whose days depend on when its fiscal year begins";
    }
  }

  /** A fiscal year. */
  record OfFiscalYear() implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      return Optional.empty();
    }

    @Override
    public String value(String year) {
      return "FY" + year;
    }

    @Override
    public String words() {
      return "the fiscal year";
    }

    @Override
    public String words(int year) {
      return "fiscal year " + year + ", whose days depend on when it begins";
    }
  }

  /** A holiday. */
  record OfHoliday(Holiday holiday) implements Annual {
    @Override
    public Optional<Interval> in(int year) {
      return Optional.of(Interval.day(holiday.in(year)));
    }

    @Override
    public String value(String year) {
      if (!year.startsWith("X")) {
        return holiday.in(Integer.parseInt(year)).toString();
      }
      return switch (holiday) {
        case Holiday.OnDate(_, int month, int day) -> new OfDay(month, day).value(year);
        case Holiday.OnWeekday _, Holiday.FromEaster _ -> year + "-XX-XX";
      };
    }

    @Override
    public String words() {
      return holiday.name();
    }

    @Override
    public String words(int year) {
      return holiday.name() + ", " + Words.day(holiday.in(year));
    }
  }
}
