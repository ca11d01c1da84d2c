package dateline.server.page;

import dateline.answerjson.TolerantJson;
import dateline.answerjson.WrittenAnswer;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the articles say over time, as a page shows it.
 *
 * @param rows earliest first
 * @param corrections what puts right or takes back what was printed
 * @param series the values of a topic that is one, in a line; empty where it is none
 * @param more how many there are beside them
 */
record ShownTimeline(List<Row> rows, List<Row> corrections, String series, int more) {
  private static final int MOST_ROWS = 200;

  /**
   * A statement with its time.
   *
   * @param time its days: {@code 2023-10-28}, or the first and the last of several
   * @param ahead whether it still lay ahead when its article was published
   * @param href opens its article at the quotation
   */
  record Row(
      String time,
      boolean ahead,
      String quote,
      String source,
      String title,
      String expression,
      String href) {}

  /** What the operation gives, as {@link dateline.answering.AnswerJson} writes timelines. */
  private record Written(
      List<Dated> dated,
      List<Integer> corrections,
      List<Point> series,
      List<WrittenAnswer.Citation> citations) {
    Written {
      dated = TolerantJson.items(dated);
      corrections = TolerantJson.items(corrections);
      series = TolerantJson.items(series);
      citations = TolerantJson.items(citations);
    }

    /** What is cited by a number; empty where nothing is. */
    Optional<WrittenAnswer.Citation> cited(int n) {
      return n < 1 || n > citations.size() ? Optional.empty() : Optional.of(citations.get(n - 1));
    }
  }

  private record Dated(String from, String to, String expression, boolean ahead, int citation) {
    private String time() {
      return from.equals(to) ? from : from + " to " + to;
    }
  }

  private record Point(
      String value, String date, boolean corrected, Optional<Attribution> attribution) {
    private String inWords() {
      String speaker = attribution.map(Attribution::speaker).orElse("");
      return PageLabels.visible(value)
          + (speaker.isEmpty() ? "" : ", according to " + PageLabels.visible(speaker))
          + (corrected ? ", later corrected" : "")
          + " ("
          + PageLabels.visible(date)
          + ")";
    }
  }

  private record Attribution(String speaker) {}

  /** The timeline that an operation gave. */
  static ShownTimeline of(JsonNode json) {
    Written written = TolerantJson.read(json, Written.class);
    List<Row> rows =
        written.dated().stream()
            .limit(MOST_ROWS)
            .map(entry ->
                row(
                    entry.time(),
                    entry.ahead(),
                    entry.expression(),
                    written.cited(entry.citation())))
            .toList();
    List<Row> corrections =
        written.corrections().stream()
            .limit(MOST_ROWS)
            .map(n -> row("", false, "", written.cited(n)))
            .toList();
    int all = written.dated().size() + written.corrections().size();
    return new ShownTimeline(
        rows,
        corrections,
        written.series().stream().map(Point::inWords).collect(Collectors.joining(" → ")),
        all - rows.size() - corrections.size());
  }

  private static Row row(
      String time, boolean ahead, String expression, Optional<WrittenAnswer.Citation> cited) {
    Span span = cited.flatMap(WrittenAnswer.Citation::span).orElse(new Span(0, 0));
    return new Row(
        time,
        ahead,
        PageLabels.visible(cited.map(WrittenAnswer.Citation::quote).orElse("")),
        PageLabels.source(
            cited.map(WrittenAnswer.Citation::publisher).orElse(""),
            cited.map(WrittenAnswer.Citation::published).orElse("")),
        PageLabels.visible(cited.map(WrittenAnswer.Citation::title).orElse("")),
        PageLabels.visible(expression),
        PageLabels.article(
            cited.map(WrittenAnswer.Citation::article).orElse(""), span.start(), span.end()));
  }
}
