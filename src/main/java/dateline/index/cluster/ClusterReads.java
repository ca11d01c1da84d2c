package dateline.index.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from an index of a cluster: whole answers or an error, never some of the shards. */
final class ClusterReads {
  /** Scores as over one shard; the same copies each time, as long as they are there. */
  private static final String WHOLE =
      "search_type=dfs_query_then_fetch&preference=dateline&allow_partial_search_results=false";

  private static final int PAGE = 1000;

  private final ClusterClient client;
  private final ReadIndex index;

  /** Reads from one index alone. */
  ClusterReads(ClusterClient client, String index) {
    this(client, ReadIndex.only(index));
  }

  ClusterReads(ClusterClient client, ReadIndex index) {
    this.client = client;
    this.index = index;
  }

  String index() {
    return index.name();
  }

  ClusterClient client() {
    return client;
  }

  JsonNode search(Map<String, Object> search) {
    return index.ask(name -> client.post("/" + name + "/_search?" + WHOLE, search));
  }

  /** Several searches in one request, with their answers in order. */
  List<JsonNode> searches(List<Map<String, Object>> searches) {
    if (searches.isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    Map<String, Object> header =
        Map.of("preference", "dateline", "allow_partial_search_results", false);
    for (Map<String, Object> search : searches) {
      lines.add(header);
      lines.add(search);
    }
    return index.ask(name -> answers(name, lines));
  }

  private List<JsonNode> answers(String name, List<Map<String, Object>> lines) {
    List<JsonNode> answers = new ArrayList<>();
    JsonNode all = client.lines("/" + name + "/_msearch?search_type=dfs_query_then_fetch", lines);
    for (JsonNode answer : all.path("responses")) {
      if (answer.has("error")) {
        throw client.errors().refused(answer.path("status").asInt(500), answer.path("error"));
      }
      answers.add(answer);
    }
    return answers;
  }

  long count(Object query) {
    return search(ClusterSearches.count(query)).path("hits").path("total").path("value").asLong(0);
  }

  /**
   * All that pass, in the order of a field that no two of them share.
   *
   * @param fields what is read of each
   */
  void each(List<Object> filters, String order, List<String> fields, Consumer<JsonNode> reading) {
    @Nullable JsonNode after = null;
    while (true) {
      Map<String, Object> search = new LinkedHashMap<>();
      search.put("size", PAGE);
      search.put("track_total_hits", false);
      search.put("_source", fields);
      search.put("query", ClusterSearches.all(filters));
      search.put("sort", List.of(Map.of(order, "asc")));
      if (after != null) {
        search.put("search_after", after);
      }
      JsonNode hits = search(search).path("hits").path("hits");
      for (JsonNode hit : hits) {
        reading.accept(hit.path("_source"));
        after = hit.path("sort");
      }
      if (hits.size() < PAGE) {
        return;
      }
    }
  }

  /** One document, as it stands at this moment. */
  Optional<JsonNode> document(String key, String routing, String fields) {
    return client
        .find(
            "/"
                + index.name()
                + "/_doc/"
                + key
                + "?routing="
                + routing
                + "&_source_includes="
                + fields)
        .map(found -> found.path("_source"));
  }

  /** Several articles, those that there are, by their ids. */
  Map<String, JsonNode> articles(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Map<String, Object>> asked = new ArrayList<>();
    for (String id : ids) {
      String key = ClusterDocuments.articleKey(id);
      asked.add(
          Map.of(
              "_id",
              key,
              "routing",
              key,
              "_source",
              Map.of("excludes", List.of(ClusterDocuments.SKETCH))));
    }
    return index.ask(name -> documents(name, asked));
  }

  private Map<String, JsonNode> documents(String name, List<Map<String, Object>> asked) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    JsonNode answer = client.post("/" + name + "/_mget?realtime=false", Map.of("docs", asked));
    for (JsonNode document : answer.path("docs")) {
      if (document.has("error")) {
        throw client.errors().refused(503, document.path("error"));
      }
      if (document.path("found").asBoolean(false)) {
        JsonNode source = document.path("_source");
        found.put(source.path(ClusterDocuments.ID).asString(""), source);
      }
    }
    return found;
  }
}
