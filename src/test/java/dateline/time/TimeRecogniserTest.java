package dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.time.calendar.Interval;
import dateline.time.calendar.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimeRecogniserTest {
  private static final Optional<LocalDate> ANCHOR = Optional.of(LocalDate.of(2023, 10, 28));

  private static TimeExpression only(String text) {
    List<TimeExpression> found = new TimeRecogniser().recognise(text, ANCHOR);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void resolvesAlmostAYearAgo() {
    TimeExpression found = only("They last met in Bali almost a year ago.");
    assertThat(found.text()).isEqualTo("almost a year ago");
    assertThat(found.value()).isEqualTo("2022-10");
    assertThat(found.modifier()).contains(Modifier.LESS_THAN);
    assertThat(found.interval())
        .contains(new Interval(LocalDate.of(2022, 10, 28), LocalDate.of(2022, 12, 27)));
    assertThat(found.derivation())
        .isEqualTo(
            "“almost a year ago”, counted from 28 October 2023: a little after October 2022");
  }

  @Test
  void countsFromNothingWhereThereIsNoAnchor() {
    TimeExpression found =
        new TimeRecogniser().recognise("It happened last month.", Optional.empty()).getFirst();
    assertThat(found.value()).isEqualTo("XXXX-XX");
    assertThat(found.interval()).isEmpty();
  }
}
