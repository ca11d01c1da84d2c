package dateline.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure an account is, as a person is told it. What is less sure still is not told. */
public enum Level {
  /** It answers. */
  ANSWERS,
  /** It may answer, and is shown as such: "Possibly: …". */
  MAY_ANSWER,
  /** It is too unsure to answer, and is told only beside an answer that it differs from. */
  BESIDE;

  /**
   * Its name in JSON: {@code answers}, {@code may-answer}; the third is no level of a statement.
   */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
