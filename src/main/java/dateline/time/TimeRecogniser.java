package dateline.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the time expressions of an English text and resolves them. */
public final class TimeRecogniser {
  /**
   * @param text any text; never throws, whatever it holds
   * @param anchor the day that relative expressions count from, usually the publication date; empty
   *     where it is not known
   * @return the expressions in order of their start, none overlapping another
   */
  public List<TimeExpression> recognise(String text, Optional<LocalDate> anchor) {
    return List.of();
  }
}
