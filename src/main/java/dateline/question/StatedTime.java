package dateline.question;

import dateline.text.RuleTable;
import dateline.time.TimeExpression;
import dateline.time.calendar.TimeType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which time a question names outright: one with a year, or one counted from today ("last
 * month"). A bare month or weekday leaves the year open and names none.
 */
final class StatedTime {
  /** What names a time without saying it by another. */
  private static final Pattern OUTRIGHT = RuleTable.of(StatedTime.class).pattern("outright");

  private StatedTime() {}

  /** The first of a question's times that is named outright. */
  static Optional<TimeExpression> in(List<TimeExpression> times) {
    return times.stream()
        .filter(time -> time.type() == TimeType.DATE || time.type() == TimeType.TIME)
        .filter(time -> !time.value().endsWith("_REF"))
        .filter(time -> OUTRIGHT.matcher(time.text()).find())
        .filter(time -> time.interval().isPresent())
        .findFirst();
  }
}
