package dateline.shell;

import dateline.time.Interval;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;

/** Reads the dates of options: ISO 8601, or English words counted from today. */
final class Dates {
  private final TimeRecogniser recogniser;

  Dates(TimeRecogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** The reader's today: the option's, or the clock's. */
  LocalDate today(Given given) {
    LocalDate clock = LocalDate.now();
    return interval(given, Options.TODAY, clock)
        .map(days -> singleDay(days, given.value(Options.TODAY).orElseThrow()))
        .orElse(clock);
  }

  /** The first of the days that an option names. */
  Optional<LocalDate> first(Given given, CommandOption option, LocalDate today) {
    return interval(given, option, today).map(Interval::first);
  }

  /** The last of the days that an option names. */
  Optional<LocalDate> last(Given given, CommandOption option, LocalDate today) {
    return interval(given, option, today).map(Interval::last);
  }

  private Optional<Interval> interval(Given given, CommandOption option, LocalDate today) {
    return given
        .value(option)
        .map(text ->
            read(text.strip(), today).orElseThrow(() -> new UsageError(complaint(option, text))));
  }

  private static String complaint(CommandOption option, String text) {
    return "--"
        + option.longName()
        + ": “"
        + Cut.to(text, 60)
        + "” is not a date; take a day (2021-12-31, \"31 December 2021\"), a month (2021-12,"
        + " \"December 2021\"), a year (2021), or words such as \"last month\"";
  }

  private static LocalDate singleDay(Interval days, String text) {
    if (!days.first().equals(days.last())) {
      throw new UsageError("--today: “" + Cut.to(text, 60) + "” is not one day; take 2021-12-31");
    }
    return days.first();
  }

  /** The days that a text names; empty where it is not a date, or no day of the calendar. */
  Optional<Interval> read(String text, LocalDate today) {
    if (text.length() > 60) {
      return Optional.empty();
    }
    if (text.matches("[0-9]{1,4}(-[0-9]{1,2}){0,2}")) {
      return iso(text);
    }
    return english(text, today);
  }

  private static Optional<Interval> iso(String text) {
    try {
      return switch (text.length()) {
        case 10 -> Optional.of(Interval.day(LocalDate.parse(text)));
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(new Interval(month.atDay(1), month.atEndOfMonth()));
        }
        case 4 -> {
          Year year = Year.parse(text);
          yield Optional.of(new Interval(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        default -> Optional.empty();
      };
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Interval> english(String text, LocalDate today) {
    List<TimeExpression> found = recogniser.recognise(text, Optional.of(today));
    boolean whole = found.size() == 1 && found.getFirst().text().length() == text.length();
    return whole ? found.getFirst().interval() : Optional.empty();
  }
}
