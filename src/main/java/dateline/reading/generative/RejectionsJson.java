package dateline.reading.generative;

import dateline.quotation.ClaimedQuotation;
import dateline.reading.Rejected;
import dateline.text.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes for a language model what was wrong with its statements. */
final class RejectionsJson {
  private RejectionsJson() {}

  /** JSON lines: the statement, its quotations, and what was wrong. */
  static String json(List<Rejected> rejected) {
    return rejected.stream().map(Faulty::of).map(JsonText::line).collect(Collectors.joining("\n"));
  }

  private record Faulty(String text, List<String> quotes, List<String> faults) {
    static Faulty of(Rejected rejected) {
      return new Faulty(
          rejected.statement().text(),
          rejected.statement().quotations().stream().map(ClaimedQuotation::text).toList(),
          rejected.faults());
    }
  }
}
