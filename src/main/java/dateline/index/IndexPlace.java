package dateline.index;

import java.nio.file.Path;

/** Where an index is, as a person names it. */
public sealed interface IndexPlace {
  /** What the address of an index in a cluster begins with. */
  String CLUSTER = "opensearch:";

  /** A folder, in which Dateline keeps the index itself. */
  record Folder(Path path) implements IndexPlace {}

  /**
   * An index in an OpenSearch cluster.
   *
   * @param address {@code http(s)://host:port/name}
   */
  record Cluster(String address) implements IndexPlace {}
}
