package dateline.answering;

import dateline.support.QuotedTimes;
import dateline.verification.Citation;
import java.util.ArrayList;
import java.util.List;

/** What the time expressions in citations mean. */
final class Times {
  private Times() {}

  static List<ResolvedTime> of(List<Citation> citations) {
    List<ResolvedTime> times = new ArrayList<>();
    for (Citation citation : citations) {
      QuotedTimes.anchor(citation.quote().article())
          .ifPresent(anchor ->
              QuotedTimes.expressions(citation.quote()).stream()
                  .filter(e -> !e.value().endsWith("_REF"))
                  .forEach(e -> times.add(new ResolvedTime(citation.n(), anchor, e))));
    }
    return times;
  }
}
