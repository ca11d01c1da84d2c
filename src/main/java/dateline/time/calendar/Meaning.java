package dateline.time.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words of a time expression say, before an anchor settles which days that is. */
public sealed interface Meaning {
  /** A stretch of the calendar named outright: 10 September 2021, 2021, the 1990s. */
  record Fixed(Unit unit, LocalDate within) implements Meaning {}

  /** Something that comes round every year: "June", "June 18", "the third quarter", "Easter". */
  record InYear(Annual annual, YearChoice year) implements Meaning {}

  /**
   * A day of the week.
   *
   * @param weekday 1 Monday to 7 Sunday
   * @param choice which one
   */
  record Weekday(int weekday, Choice choice) implements Meaning {
    public enum Choice {
      /** The tense of the clause decides. */
      UNSAID,
      /** "Last Friday": the last one before the anchor. */
      LAST,
      /** "This Friday": the nearest by tense, today included. */
      THIS,
      /** "Next Friday": the first one after the anchor. */
      NEXT,
      /** "A Friday": no particular one. */
      ANY,
      /** "Friday of last week". */
      OF_LAST_WEEK,
      /** "Friday of this week". */
      OF_THIS_WEEK,
      /** "Friday of next week". */
      OF_NEXT_WEEK
    }
  }

  /**
   * The calendar unit so many units from the origin: "last month" is -1 MONTH, "today" 0 DAY.
   *
   * @param origin what it is counted from
   */
  record Relative(Unit unit, int offset, Origin origin) implements Meaning {}

  /** From the first through the last: "March 3-5", "1990-94", "the 2012-13 season". */
  record Range(Meaning first, Meaning last) implements Meaning {}

  /**
   * "The second Tuesday in March".
   *
   * @param nth 1 to 5, or -1 for the last
   * @param weekday 1 Monday to 7 Sunday
   */
  record NthWeekday(int nth, int weekday, Meaning whole) implements Meaning {}

  /** The day of the week that is nearest to a distance: "a year ago Thursday". */
  record WeekdayNear(Distance distance, int weekday) implements Meaning {}

  /**
   * A day of the week counted from the anchor: "two Mondays from now" is 2, "the Friday before
   * last" -2.
   *
   * @param count 1 for the next one, -1 for the last
   */
  record WeekdayCounted(int weekday, int count) implements Meaning {}

  /**
   * One end of "from Monday to Thursday": the two are within one week.
   *
   * @param first 1 Monday to 7 Sunday
   * @param last 1 Monday to 7 Sunday
   * @param isLast which end is meant
   */
  record WeekdayOfRange(int first, int last, boolean isLast) implements Meaning {}

  /**
   * A numeric date of which either number may be the month: "03/04/2023".
   *
   * @param first the first number, 1 to 12
   * @param second the second number, 1 to 12, another
   */
  record EitherDay(int year, int first, int second) implements Meaning {
    public LocalDate dayFirst() {
      return LocalDate.of(year, second, first);
    }

    public LocalDate monthFirst() {
      return LocalDate.of(year, first, second);
    }
  }

  /** A day that no calendar has: "Feb. 30". */
  record NoSuchDay() implements Meaning {}

  /** Every day that a timetable holds for, unless the sentence has spoken of one. */
  record EveryDay() implements Meaning {}

  /** The day so many days after another, which is the one spoken of or the anchor's where null. */
  record DayBeside(@Nullable Meaning day, int offset) implements Meaning {}

  /**
   * "Ten years ago today", "five years ago this month": so long from the unit around the anchor.
   */
  record DistanceTo(Distance distance, Relative from) implements Meaning {}

  /** "Two to three weeks". */
  record LengthRange(Length least, Length most) implements Meaning {}

  /** A day of the month last spoken of: "the 15th". */
  record DayOfMonth(int day) implements Meaning {}

  /** "The weekend", last or next by the tense of the clause. */
  record Weekend() implements Meaning {}

  /**
   * The quarter or month last spoken of, a year before: "the year-ago quarter".
   *
   * @param named what the words call it; a year where they say "period"
   */
  record YearBefore(Unit named) implements Meaning {}

  /** A day so many units before or after the origin: "two years ago", "three days later". */
  record Distance(Length length, int sign, Origin origin) implements Meaning {}

  /** From what a relative expression counts. */
  enum Origin {
    /** The anchor: "last month". */
    ANCHOR,
    /** The date last spoken of: "the following day". */
    MENTIONED
  }

  /**
   * A length of time: "over 6 hours".
   *
   * @param rest a smaller unit's share, as in "two years and three months"
   */
  record Length(Amount amount, Unit unit, Optional<Modifier> modifier, @Nullable Length rest)
      implements Meaning {
    /** The length as TIMEX3 writes it. */
    String value() {
      String value = unit.period(amount);
      if (rest == null) {
        return value;
      }
      String tail = rest.value();
      boolean timeAlready = value.startsWith("PT");
      return value + tail.substring(timeAlready && tail.startsWith("PT") ? 2 : 1);
    }
  }

  /** A length that ends or begins at the anchor: "the past three years" is -1. */
  record Definite(Length length, int sign) implements Meaning {}

  /** A part of a stretch: "early 2012", "the end of this year". */
  record Part(Modifier part, Meaning whole) implements Meaning {}

  /** The part of a stretch on the near or far side of the anchor: "earlier this week" is -1. */
  record Side(int sign, Meaning whole) implements Meaning {}

  /** A part of a day; of the day last spoken of in the sentence, or the anchor's, where null. */
  record PartOfDay(@Nullable Meaning day, DayPart part, Optional<Modifier> modifier)
      implements Meaning {}

  /**
   * A time of day.
   *
   * @param clock as TIMEX3 writes it: {@code T15:30}, {@code T18:00Z}
   */
  record Clock(@Nullable Meaning day, String clock, Optional<Modifier> modifier)
      implements Meaning {}

  /** A recurring time, with its value and how it reads aloud. */
  record Recurring(String value, String words) implements Meaning {}

  /** {@code PAST_REF}, {@code PRESENT_REF} or {@code FUTURE_REF}. */
  enum Reference implements Meaning {
    PAST_REF,
    PRESENT_REF,
    FUTURE_REF
  }
}
