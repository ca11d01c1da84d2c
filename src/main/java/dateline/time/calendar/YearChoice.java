package dateline.time.calendar;

/** Which year a month, a holiday, a quarter … is meant in. */
public sealed interface YearChoice {
  /** The text does not say: "in June". The tense of its clause decides. */
  record Unsaid() implements YearChoice {}

  /** "June 2020". */
  record Stated(int year) implements YearChoice {}

  /** "June last year" is -1. */
  record Counted(int years) implements YearChoice {}

  /** "Last June" is -1: the one before the anchor; "this June" is 0, that of the anchor's year. */
  record Step(int step) implements YearChoice {}

  /** "June of that year". */
  record Mentioned() implements YearChoice {}

  YearChoice UNSAID = new Unsaid();
}
