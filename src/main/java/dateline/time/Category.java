package dateline.time;

import dateline.time.calendar.DayPart;
import dateline.time.calendar.Season;
import dateline.time.calendar.Unit;

/** What the lexicon can know of a word; {@code lexicon.txt} says what the values mean. */
enum Category {
  /** 1 January to 12 December. */
  MONTH,
  /** An abbreviated month ("Sept"), which needs a capital and a number beside it. */
  SHORT_MONTH,
  /** 1 Monday to 7 Sunday. */
  WEEKDAY,
  /** The same in the plural ("Mondays"). */
  WEEKDAYS,
  /** An abbreviated day of the week ("Sat"), which needs a date after it. */
  SHORT_WEEKDAY,
  /** The ordinal of a {@link Unit}, plus one, in the singular. */
  UNIT,
  /** The same in the plural. */
  UNITS,
  /** The same of an adverb: "weekly". */
  RECURRENCE,
  /** The same of an adverb for every second one: "biweekly". */
  SECOND_RECURRENCE,
  /** The same of an adjective: "weeklong". */
  LASTING,
  /** The same of what names the middle of one: "midweek". */
  MIDDLE,
  /** The number that the word spells. */
  NUMBER,
  /** The number that the ordinal spells. */
  ORDINAL,
  /** The first year of the decade of the last century that the word names. */
  DECADE,
  /** The ordinal of a {@link DayPart}, plus one. */
  DAY_PART,
  /** The ordinal of a {@link Season}, plus one. */
  SEASON,
  /** The ordinal of a {@link VerbForm}, plus one: for the tense of clauses. */
  VERB,
  /** 1 for a verb that puts an event on a day: "postponed to Monday". */
  RESCHEDULED,
  /** 1 for what makes a name of a day of the week before it: "Bloody Sunday". */
  NAMED_DAY,
  /** 1 for what makes a name of a day or a month after it: "Sunday Times", "October Revolution". */
  TITLE_TAIL,
  /** 1 for what four digits after it number: "Windows 2000", "Resolution 1973". */
  NUMBERED,
  /** 1 for what is counted after a number: "2000 kroner". */
  COUNTED,
  /** 1 for what there is of a year, in the plural: "2013 earnings". */
  YEARLY,
  /** A word with which a time expression may begin, and no other category says so. */
  OPENER
}
