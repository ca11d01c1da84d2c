package dateline.server.page;

import java.util.List;
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

  /** The timeline that an operation gave. */
  static ShownTimeline of(JsonNode json) {
    JsonNode dated = json.path("dated");
    List<Row> rows =
        dated
            .valueStream()
            .limit(MOST_ROWS)
            .map(entry -> row(entry, json.path("citations")))
            .toList();
    List<Row> corrections =
        json.path("corrections")
            .valueStream()
            .limit(MOST_ROWS)
            .map(n -> row(json.path("none"), json.path("citations").path(n.asInt(0) - 1), ""))
            .toList();
    int left = dated.size() - rows.size() + json.path("corrections").size() - corrections.size();
    return new ShownTimeline(rows, corrections, series(json), left);
  }

  private static String series(JsonNode json) {
    return json.path("series")
        .valueStream()
        .map(point ->
            text(point, "value")
                + saidBy(point.path("attribution"))
                + (point.path("corrected").asBoolean(false) ? ", later corrected" : "")
                + " ("
                + text(point, "date")
                + ")")
        .collect(Collectors.joining(" → "));
  }

  private static String saidBy(JsonNode attribution) {
    String speaker = text(attribution, "speaker");
    return speaker.isEmpty() ? "" : ", according to " + speaker;
  }

  private static Row row(JsonNode entry, JsonNode citations) {
    JsonNode cited = citations.path(entry.path("citation").asInt(0) - 1);
    String time = time(entry.path("from").asString(""), entry.path("to").asString(""));
    return row(entry, cited, time);
  }

  private static Row row(JsonNode entry, JsonNode cited, String time) {
    return new Row(
        time,
        entry.path("ahead").asBoolean(false),
        text(cited, "quote"),
        PageLabels.source(text(cited, "publisher"), text(cited, "published")),
        text(cited, "title"),
        text(entry, "expression"),
        PageLabels.article(
            cited.path("article").asString(""),
            cited.path("start").asInt(0),
            cited.path("end").asInt(0)));
  }

  private static String time(String from, String to) {
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String text(JsonNode node, String name) {
    return PageLabels.visible(node.path(name).asString(""));
  }
}
