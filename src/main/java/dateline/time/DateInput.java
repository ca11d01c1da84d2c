package dateline.time;

import dateline.time.calendar.Direction;
import dateline.time.calendar.Interval;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Resolver;
import dateline.time.calendar.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What a user typed where a date is asked for, understood or not. */
public sealed interface DateInput {
  /** The forms taken, for a message or a help text. */
  String FORMS =
      "a day (2021-12-31, 31 December 2021), a month (2021-12, December 2021), a year (2021), or"
          + " words such as yesterday, last month, two weeks ago";

  /**
   * The days that were meant.
   *
   * @param interval first to last day: all of September for "September 2021"
   */
  record Understood(Interval interval) implements DateInput {}

  /**
   * No date that could be understood.
   *
   * @param message what was wrong and which forms are taken, one line
   */
  record NotUnderstood(String message) implements DateInput {}

  /**
   * Reads a date in any of the {@link #FORMS}, or any other words for days that {@link
   * TimeRecogniser} knows, in small letters or capitals. A day of the week, or a month without a
   * year, is the latest one up to today.
   *
   * @param input what was typed
   * @param today the day that "yesterday" and "last month" count from
   */
  static DateInput parse(String input, LocalDate today) {
    String typed = input.strip();
    Optional<Meaning> meaning = typed.length() > 100 ? Optional.empty() : meaning(typed);
    if (meaning.orElse(null) instanceof Meaning.EitherDay either) {
      return new NotUnderstood(
          "“%s” can be read in two ways; write %s for %s, or %s for %s"
              .formatted(
                  shown(typed),
                  either.dayFirst(),
                  Words.day(either.dayFirst()),
                  either.monthFirst(),
                  Words.day(either.monthFirst())));
    }
    return meaning
        .flatMap(m -> days(m, today))
        .<DateInput>map(Understood::new)
        .orElseGet(() -> new NotUnderstood("“" + shown(typed) + "” is not a date; take " + FORMS));
  }

  private static Optional<Meaning> meaning(String typed) {
    Tokens t = new Tokens(capitalised(typed));
    RuleMatch<Meaning> match = t.count() == 0 ? null : Grammar.expression(t, 0);
    return match == null || match.end() != t.count()
        ? Optional.empty()
        : Optional.of(match.meaning());
  }

  private static Optional<Interval> days(Meaning meaning, LocalDate today) {
    return new Resolver(Optional.of(today))
        .resolve(meaning, () -> Direction.ONLY_PAST, 0)
        .interval();
  }

  /** Typed dates come in small letters; in running text only a capital makes "may" a month. */
  private static String capitalised(String typed) {
    StringBuilder capitalised = new StringBuilder(typed.toLowerCase(Locale.ROOT));
    for (int i = 0; i < capitalised.length(); i++) {
      if (i == 0 || !Character.isLetterOrDigit(capitalised.charAt(i - 1))) {
        capitalised.setCharAt(i, Character.toUpperCase(capitalised.charAt(i)));
      }
    }
    return capitalised.toString();
  }

  /** At most forty characters of it, with nothing that a terminal would act on. */
  private static String shown(String typed) {
    String line = typed.replaceAll("\\p{C}", "?");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
