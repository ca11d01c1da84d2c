package dateline.answering;

import dateline.verification.Citation;
import java.util.ArrayList;
import java.util.List;

/** What the time expressions in citations mean. */
final class Times {
  private Times() {}

  static List<ResolvedTime> of(List<Citation> citations) {
    List<ResolvedTime> times = new ArrayList<>();
    for (Citation citation : citations) {
      citation
          .quote()
          .article()
          .anchor()
          .ifPresent(anchor ->
              citation.quote().times().stream()
                  .filter(e -> !e.value().endsWith("_REF"))
                  .forEach(e -> times.add(new ResolvedTime(citation.n(), anchor, e))));
    }
    return times;
  }
}
