package dateline.time.calendar;

/** How exactly a date is known. */
public enum Precision {
  DAY,
  MONTH,
  YEAR
}
