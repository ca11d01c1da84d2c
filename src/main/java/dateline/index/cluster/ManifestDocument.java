package dateline.index.cluster;

import dateline.index.Manifest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an index in a cluster says of itself: one document of it. */
final class ManifestDocument {
  private static final String KEY = "manifest";

  private final ClusterClient client;

  ManifestDocument(ClusterClient client) {
    this.client = client;
  }

  /** The manifest of an index; empty where it has none that is whole. */
  Optional<Manifest> read(String index) {
    return client
        .find("/" + index + "/_doc/" + KEY)
        .flatMap(found -> Manifest.of(data(found.path("_source"))));
  }

  private static Map<String, String> data(JsonNode source) {
    Map<String, String> data = new LinkedHashMap<>();
    source
        .path(ClusterDocuments.MANIFEST)
        .forEachEntry((name, value) -> data.put(name, value.asString("")));
    return data;
  }

  void write(String index, Manifest manifest) {
    client.put(
        "/" + index + "/_doc/" + KEY,
        Map.of(ClusterDocuments.KIND, KEY, ClusterDocuments.MANIFEST, manifest.toUserData()));
  }
}
