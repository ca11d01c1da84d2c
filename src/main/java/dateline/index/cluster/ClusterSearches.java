package dateline.index.cluster;

import dateline.index.ArticleDocument;
import dateline.index.ArticleFilter;
import dateline.index.Sought;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches as a cluster takes them. They are made of values, and nothing of a question is ever
 * parsed as part of one.
 */
final class ClusterSearches {
  /** The most hits that a cluster gives at once, unless its index says otherwise. */
  static final int MOST_HITS = 10_000;

  private static final List<Object> BEST_FIRST =
      List.of(
          Map.of("_score", "desc"),
          Map.of(ClusterDocuments.ID, "asc"),
          Map.of(ClusterDocuments.NUMBER, "asc"));

  /** What is read of a passage that is found. */
  private static final List<String> PLACE =
      List.of(
          ClusterDocuments.ID,
          ClusterDocuments.NUMBER,
          ClusterDocuments.START,
          ClusterDocuments.END,
          ClusterDocuments.LAST,
          ClusterDocuments.SHA256);

  private ClusterSearches() {}

  static Map<String, Object> term(String field, Object value) {
    return Map.of("term", Map.of(field, Map.of("value", value)));
  }

  static Map<String, Object> exists(String field) {
    return Map.of("exists", Map.of("field", field));
  }

  /** Everything that passes all of these; without scores. */
  static Map<String, Object> all(List<Object> filters) {
    return Map.of("bool", Map.of("filter", filters));
  }

  /** What was read from a file, without what is known of the file itself. */
  static Map<String, Object> articlesAndPassagesOf(String file) {
    return Map.of(
        "bool",
        Map.of(
            "filter",
            List.of(term(ClusterDocuments.SOURCE, file)),
            "must_not",
            List.of(term(ClusterDocuments.KIND, ClusterDocuments.OF_FILE))));
  }

  /** The documents of a kind. */
  static List<Object> kind(String kind) {
    return kind(kind, ArticleFilter.NONE);
  }

  /** The documents of a kind whose articles pass. */
  static List<Object> kind(String kind, ArticleFilter filter) {
    List<Object> filters = new ArrayList<>();
    filters.add(term(ClusterDocuments.KIND, kind));
    filter
        .since()
        .ifPresent(day -> filters.add(range(ClusterDocuments.FIRST, "gte", day.toEpochDay())));
    filter
        .until()
        .ifPresent(day -> filters.add(range(ClusterDocuments.LAST, "lte", day.toEpochDay())));
    filter
        .publisher()
        .ifPresent(
            name -> filters.add(term(ClusterDocuments.PUBLISHER, ArticleDocument.key(name))));
    return filters;
  }

  private static Map<String, Object> range(String field, String bound, long value) {
    return Map.of("range", Map.of(field, Map.of(bound, value)));
  }

  static Map<String, Object> words(Collection<Sought.Term> words) {
    return any(words.stream().map(ClusterSearches::word).toList());
  }

  /** The words in whole articles. */
  static Map<String, Object> wholeArticles(Collection<Sought.Term> words) {
    return any(words.stream().map(word -> word(ClusterDocuments.WHOLE, word)).toList());
  }

  static Object word(Sought.Term word) {
    return word(ClusterDocuments.STEMS, word);
  }

  private static Object word(String field, Sought.Term word) {
    Map<String, Object> looked = Map.of("value", word.stem(), "boost", word.weight());
    return Map.of("term", Map.of(field, looked));
  }

  static Map<String, Object> near(Collection<Sought.Pair> near) {
    return any(near.stream().map(ClusterSearches::near).toList());
  }

  private static Object near(Sought.Pair pair) {
    String both = pair.first() + " " + pair.second();
    return Map.of(
        "match_phrase",
        Map.of(ClusterDocuments.STEMS, Map.of("query", both, "slop", Sought.APART)));
  }

  private static Map<String, Object> any(List<Object> queries) {
    return Map.of("bool", Map.of("should", queries, "minimum_should_match", 1));
  }

  /** The best by a query among what passes, with their places. */
  static Map<String, Object> best(Object scored, List<Object> filters, int depth) {
    Map<String, Object> query = Map.of("bool", Map.of("must", List.of(scored), "filter", filters));
    return found(query, depth);
  }

  /** Passages that were found otherwise, by their ids, with the scores that a query gives them. */
  static Map<String, Object> among(Object scored, Collection<String> ids) {
    return best(scored, List.of(Map.of("ids", Map.of("values", ids))), Math.max(1, ids.size()));
  }

  /** What passes, each with its cosine: all are compared. */
  static Map<String, Object> cosines(float[] question, List<Object> filters, int depth) {
    List<Object> within = new ArrayList<>(filters);
    within.add(exists(ClusterDocuments.VECTOR));
    Map<String, Object> script =
        Map.of(
            "lang", "knn",
            "source", "knn_score",
            "params",
                Map.of(
                    "field",
                    ClusterDocuments.VECTOR,
                    "query_value",
                    question,
                    "space_type",
                    "cosinesimil"));
    return found(Map.of("script_score", Map.of("query", all(within), "script", script)), depth);
  }

  static Map<String, Object> cosinesAmong(float[] question, Collection<String> ids) {
    return cosines(
        question, List.of(Map.of("ids", Map.of("values", ids))), Math.max(1, ids.size()));
  }

  /** The nearest of what passes, by the graph of the vectors, which is approximate. */
  static Map<String, Object> nearest(float[] question, List<Object> filters, int depth) {
    return found(
        Map.of(
            "knn",
            Map.of(
                ClusterDocuments.VECTOR,
                Map.of("vector", question, "k", depth, "filter", all(filters)))),
        depth);
  }

  private static Map<String, Object> found(Map<String, Object> query, int depth) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("size", Math.min(depth, MOST_HITS));
    search.put("track_total_hits", false);
    search.put("track_scores", true);
    search.put("_source", false);
    search.put("docvalue_fields", PLACE);
    search.put("query", query);
    search.put("sort", BEST_FIRST);
    return search;
  }

  /** How many pass. */
  static Map<String, Object> count(Object query) {
    return Map.of("size", 0, "track_total_hits", true, "query", query);
  }

  /** The words that are spelt like one. */
  static Map<String, Object> speltLike(String word, int edits, int most) {
    Map<String, Object> like =
        Map.of(
            "value",
            word,
            "fuzziness",
            edits,
            "prefix_length",
            0,
            "transpositions",
            true,
            "max_expansions",
            most);
    return Map.of(
        "size",
        most,
        "track_total_hits",
        false,
        "_source",
        List.of(ClusterDocuments.WORD),
        "query",
        Map.of("fuzzy", Map.of(ClusterDocuments.WORD, like)));
  }
}
