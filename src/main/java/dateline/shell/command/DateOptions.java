package dateline.shell.command;

import dateline.text.Characters;
import dateline.time.DateInput;
import dateline.time.calendar.Interval;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;

/** Reads the dates of options: ISO 8601, or English words counted from today. */
public final class DateOptions {
  /** The reader's today: the option's, or the clock's. */
  public LocalDate today(Arguments given) {
    LocalDate clock = LocalDate.now();
    return interval(given, Options.TODAY, clock)
        .map(days -> singleDay(days, given.value(Options.TODAY).orElseThrow()))
        .orElse(clock);
  }

  /** The first of the days that an option names. */
  public Optional<LocalDate> first(Arguments given, CommandOption option, LocalDate today) {
    return interval(given, option, today).map(Interval::first);
  }

  /** The last of the days that an option names. */
  Optional<LocalDate> last(Arguments given, CommandOption option, LocalDate today) {
    return interval(given, option, today).map(Interval::last);
  }

  private static Optional<Interval> interval(
      Arguments given, CommandOption option, LocalDate today) {
    return given.value(option).map(text -> read("--" + option.longName(), text, today));
  }

  private static LocalDate singleDay(Interval days, String text) {
    if (!days.first().equals(days.last())) {
      throw new UsageError(
          "--today: “" + Characters.shortened(text, 60) + "” is not one day; take 2021-12-31");
    }
    return days.first();
  }

  /**
   * The days that a text names.
   *
   * @param where the option or the field that it was given in, for the message
   * @throws UsageError where it is not a date
   */
  public static Interval read(String where, String text, LocalDate today) {
    return switch (DateInput.parse(text, today)) {
      case DateInput.Understood(Interval days) -> days;
      case DateInput.NotUnderstood(String message) -> throw new UsageError(where + ": " + message);
    };
  }
}
