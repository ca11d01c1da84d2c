package dateline.index.cluster;

import dateline.index.NewsAnalyser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The indices behind one name, and how they are laid out. {@code NAME} is an alias; the index that
 * it points to is called {@code NAME.dateline-VERSION.TIME}, so that another can be built beside it
 * and take its place at once. An index template of the version, {@code dateline-VERSION}, holds the
 * layout; to be changed with {@link #VERSION}.
 */
final class ClusterSchema {
  /** The version of the layout; an index of another one is built anew beside it. */
  static final int VERSION = 2;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  /** Asks the node for what it knows, so that questions go on while the cluster has no manager. */
  private static final String LOCAL = "?local=true";

  private static final int DIMENSIONS = 384;

  private final ClusterClient client;
  private final ClusterSettings settings;
  private final String name;

  ClusterSchema(ClusterClient client, ClusterSettings settings, String name) {
    this.client = client;
    this.settings = settings;
    this.name = name;
  }

  /**
   * The index that the alias points to.
   *
   * @throws dateline.index.IndexException if it points to one that another program made, or to
   *     several
   */
  Optional<String> standing() {
    List<String> behind = behind();
    if (behind.isEmpty() && isThere()) {
      behind = behind();
    }
    if (!behind.stream().allMatch(index -> index.startsWith(name + ".dateline-"))) {
      throw client.errors().foreign();
    }
    if (behind.size() > 1) {
      throw client.errors().several();
    }
    return behind.stream().findFirst();
  }

  private List<String> behind() {
    List<String> behind = new ArrayList<>();
    client.find("/_alias/" + name + LOCAL).ifPresent(found -> behind.addAll(found.propertyNames()));
    return behind;
  }

  /**
   * Whether something of this name can be searched. A node that has just started knows no alias and
   * says so; a search it refuses until it knows, and the refusal is waited out.
   */
  private boolean isThere() {
    return client.find("/" + name + "/_count").isPresent();
  }

  /**
   * The index that the alias points to, for a reader.
   *
   * @throws dateline.index.IndexException if there is none, or one of another version
   */
  String open() {
    String index = standing().orElseThrow(client.errors()::missing);
    if (!isOfThisVersion(index)) {
      throw client.errors().otherVersion();
    }
    return index;
  }

  /** The index that writers take turns by. */
  String turns() {
    return name + ".writer";
  }

  /** The indices of this version that were begun and never finished, the newest first. */
  List<String> begun() {
    Optional<String> standing = standing();
    return indices().stream()
        .filter(index -> !standing.equals(Optional.of(index)))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private List<String> indices() {
    List<String> indices = new ArrayList<>();
    client
        .find("/" + name + ".dateline-*/_alias")
        .ifPresent(found -> indices.addAll(found.propertyNames()));
    return indices;
  }

  /** Whether an index has this version's name. */
  boolean isOfThisVersion(String index) {
    return index.startsWith(name + ".dateline-" + VERSION + ".");
  }

  /**
   * Begins a new index, to which no alias points.
   *
   * @throws dateline.index.IndexException if there is an index where the alias would be
   */
  String begin() {
    if (standing().isEmpty() && client.find("/" + name).isPresent()) {
      throw client.errors().foreign();
    }
    client.put("/_index_template/dateline-" + VERSION, template());
    String index = name + ".dateline-" + VERSION + "." + TIME.format(Instant.now());
    client.put(
        "/" + index,
        Map.of(
            "settings",
            Map.of(
                "index",
                Map.of(
                    "number_of_shards",
                    settings.shards(),
                    "number_of_replicas",
                    settings.replicas(),
                    "auto_expand_replicas",
                    false))));
    return index;
  }

  /** Has the alias point to an index, and deletes those that it pointed to or never did. */
  void take(String index) {
    List<Object> actions = new ArrayList<>();
    standing()
        .filter(before -> !before.equals(index))
        .ifPresent(before -> actions.add(Map.of("remove", Map.of("index", before, "alias", name))));
    actions.add(Map.of("add", Map.of("index", index, "alias", name)));
    client.post("/_aliases", Map.of("actions", actions));
    indices().stream().filter(other -> !other.equals(index)).forEach(this::drop);
  }

  void drop(String index) {
    client.delete("/" + index);
  }

  /**
   * Whether an index has the layout that this version gives it.
   *
   * @return false where somebody changed it
   */
  boolean isAsMade(String index) {
    JsonNode mapping = client.get("/" + index + "/_mapping" + LOCAL).path(index).path("mappings");
    JsonNode fields = mapping.path("properties");
    Map<String, Object> expected = fields();
    return mapping.path("_meta").path("dateline").asInt(0) == VERSION
        && expected.keySet().equals(Set.copyOf(fields.propertyNames()))
        && expected.entrySet().stream().allMatch(f -> same(fields.path(f.getKey()), f.getValue()));
  }

  private static boolean same(JsonNode field, Object expected) {
    return expected instanceof Map<?, ?> map
        && List.of("type", "analyzer", "similarity", "dimension").stream()
            .allMatch(key ->
                !map.containsKey(key)
                    || field.path(key).asString("object").equals(String.valueOf(map.get(key))));
  }

  private Map<String, Object> template() {
    return Map.of(
        "index_patterns",
        List.of("*.dateline-" + VERSION + ".*"),
        "priority",
        500,
        "version",
        VERSION,
        "template",
        Map.of("settings", layout(), "mappings", mappings()));
  }

  /**
   * BM25 with the embedded index's k1 and b; and words as they are sent, split at white space, with
   * a hole where one was left out.
   */
  private static Map<String, Object> layout() {
    return Map.of(
        "index",
        Map.of(
            "knn",
            true,
            "refresh_interval",
            "30s",
            "similarity",
            Map.of("news", Map.of("type", "BM25", "k1", 0.9, "b", 0.4)),
            "analysis",
            Map.of(
                "tokenizer",
                Map.of("sent", Map.of("type", "whitespace", "max_token_length", 1024)),
                "filter",
                Map.of("holes", Map.of("type", "stop", "stopwords", List.of(NewsAnalyser.HOLE))),
                "analyzer",
                Map.of(
                    "sent",
                    Map.of("type", "custom", "tokenizer", "sent", "filter", List.of("holes"))))));
  }

  private static Map<String, Object> mappings() {
    return Map.of(
        "dynamic",
        "strict",
        "_meta",
        Map.of("dateline", VERSION),
        "_source",
        Map.of("excludes", List.of(ClusterDocuments.STEMS, ClusterDocuments.WHOLE)),
        "properties",
        fields());
  }

  /** Stems one after the other, so that what stands near is told. */
  private static Map<String, Object> places() {
    Map<String, Object> field = new LinkedHashMap<>(counts());
    field.put("index_options", "positions");
    field.put("position_increment_gap", 0); // which a node refuses where no positions are kept
    return field;
  }

  /** Stems, and how often each is there. */
  private static Map<String, Object> counts() {
    return Map.of(
        "type", "text", "analyzer", "sent", "similarity", "news", "index_options", "freqs");
  }

  private static Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String keyword : ClusterDocuments.KEYWORDS) {
      fields.put(keyword, Map.of("type", "keyword", "ignore_above", 8000));
    }
    for (String number : ClusterDocuments.NUMBERS) {
      fields.put(number, Map.of("type", "long"));
    }
    for (String flag : ClusterDocuments.FLAGS) {
      fields.put(flag, Map.of("type", "boolean"));
    }
    for (String stored : ClusterDocuments.STORED) {
      fields.put(stored, Map.of("type", "object", "enabled", false));
    }
    fields.put(ClusterDocuments.STEMS, places());
    fields.put(ClusterDocuments.WHOLE, counts());
    fields.put(
        ClusterDocuments.VECTOR,
        Map.of(
            "type",
            "knn_vector",
            "dimension",
            DIMENSIONS,
            "method",
            Map.of(
                "name", "hnsw",
                "engine", "lucene",
                "space_type", "cosinesimil",
                "parameters", Map.of("m", 16, "ef_construction", 100))));
    return fields;
  }
}
