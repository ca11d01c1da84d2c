package dateline.answering;

import dateline.question.Question;
import dateline.question.TemporalFocus;
import dateline.text.RuleTable;
import dateline.time.TimeExpression;
import dateline.time.calendar.Interval;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a question asks how things stand, and on which day. */
final class PresentState {
  private static final RuleTable TABLE = RuleTable.of(PresentState.class);

  /** "As of 2 May 2024", "by 6 January 2024": the state on that day is asked for. */
  private static final Pattern STATE_ON = TABLE.pattern("state-on");

  private PresentState() {}

  /** What a question asks, as far as it matters for weighing. */
  static DateRanking.Asking asked(Question question) {
    LocalDate now = question.now();
    TemporalFocus sense = question.asked().focus();
    Optional<TimeExpression> stated = question.asked().statedTime();
    Optional<LocalDate> stateOn =
        stated
            .filter(time ->
                STATE_ON
                    .matcher(question.text().substring(0, time.start()).toLowerCase(Locale.ROOT))
                    .find())
            .flatMap(time -> time.interval())
            .map(Interval::last);
    if (stateOn.isPresent() && sense != TemporalFocus.SEVERAL) {
      LocalDate day = stateOn.get().isBefore(now) ? stateOn.get() : now;
      return new DateRanking.Asking(TemporalFocus.LATEST, Optional.empty(), day);
    }
    return new DateRanking.Asking(sense, stated.flatMap(TimeExpression::interval), now);
  }
}
