package dateline.time.calendar;

/** Which way from the anchor a bare weekday or month is looked for. */
public enum Direction {
  /** Before the anchor, and never after it: what a user means by a date in the past tense. */
  ONLY_PAST,
  PAST,
  FUTURE,
  UNKNOWN
}
