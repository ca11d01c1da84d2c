package dateline.server.page;

import dateline.answerjson.TolerantJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A list of articles as the page shows it, with the filters that made it.
 *
 * @param order {@code oldest} where those come first
 * @param count how many there are, in words
 * @param next the address of the next part; empty where there is none
 * @param problem why there is no list; null where there is one
 */
record ShownSources(
    String words,
    String publisher,
    String since,
    String until,
    String order,
    List<String> publishers,
    String count,
    List<Row> rows,
    String next,
    @Nullable String problem) {
  /** How many articles stand on a page. */
  static final int SOURCES_A_PAGE = 100;

  /** An article. */
  record Row(String published, String title, String publisher, String remark, String href) {}

  /** What the operation gives, as {@link dateline.server.SourceListJson} writes it. */
  private record Written(int total, int offset, List<Source> sources) {
    Written {
      sources = TolerantJson.items(sources);
    }
  }

  private record Source(
      String article, String story, String published, String title, String publisher) {
    private Row row() {
      return new Row(
          published.isEmpty() ? "undated" : published,
          PageLabels.visible(title),
          PageLabels.visible(publisher.isEmpty() ? "publisher unknown" : publisher),
          story.equals(article) ? "" : "the same story as " + PageLabels.visible(story),
          PageLabels.article(article));
    }
  }

  /** The part of the list that an operation gave. */
  static ShownSources of(Map<String, String> filters, List<String> publishers, JsonNode json) {
    Written written = TolerantJson.read(json, Written.class);
    int total = written.total();
    List<Row> rows = written.sources().stream().map(Source::row).toList();
    String count = total == 1 ? "1 article" : String.format(Locale.UK, "%,d articles", total);
    int last = written.offset() + rows.size();
    return with(filters, publishers, count, rows, last < total ? next(filters, last) : "", null);
  }

  /** The filters, and why they cannot be used. */
  static ShownSources failed(Map<String, String> filters, List<String> publishers, String problem) {
    return with(filters, publishers, "", List.of(), "", problem);
  }

  private static ShownSources with(
      Map<String, String> filters,
      List<String> publishers,
      String count,
      List<Row> rows,
      String next,
      @Nullable String problem) {
    return new ShownSources(
        filters.getOrDefault("words", ""),
        filters.getOrDefault("publisher", ""),
        filters.getOrDefault("since", ""),
        filters.getOrDefault("until", ""),
        filters.getOrDefault("order", ""),
        publishers,
        count,
        rows,
        next,
        problem);
  }

  private static String next(Map<String, String> filters, int offset) {
    StringBuilder address = new StringBuilder("/sources?offset=").append(offset);
    for (String name : List.of("words", "publisher", "since", "until", "order")) {
      String value = filters.getOrDefault(name, "");
      if (!value.isEmpty()) {
        address.append('&').append(name).append('=').append(PageLabels.encoded(value));
      }
    }
    return address.toString();
  }
}
