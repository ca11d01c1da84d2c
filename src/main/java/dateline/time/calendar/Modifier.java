package dateline.time.calendar;

/** The values of TIMEX3's {@code mod} attribute (TimeML 1.2.1, section 2.2.3). */
public enum Modifier {
  BEFORE,
  AFTER,
  ON_OR_BEFORE,
  ON_OR_AFTER,
  LESS_THAN,
  MORE_THAN,
  EQUAL_OR_LESS,
  EQUAL_OR_MORE,
  START,
  MID,
  END,
  APPROX
}
