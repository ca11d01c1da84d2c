package dateline.reading;

import java.util.Locale;

/** How sure an answer is, as a person is told it. What is less sure still is not told. */
public enum Level {
  /** It answers. */
  ANSWERS,
  /** It may answer, and is shown as such: "Possibly: …". */
  MAY_ANSWER;

  /** Its name in JSON: {@code answers}, {@code may-answer}. */
  public String json() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
