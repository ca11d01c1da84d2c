package dateline.time.calendar;

/** The kinds of time expression of TIMEX3 (TimeML 1.2.1, section 2.2). */
public enum TimeType {
  /** A calendar time of a day or longer: "last month", "10 September 2021". */
  DATE,
  /** A time of day: "Friday evening", "3 p.m.". */
  TIME,
  /** A length of time: "over 6 hours", "seven months". */
  DURATION,
  /** A recurring time: "every Tuesday". */
  SET
}
