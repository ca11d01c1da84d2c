package dateline.index.cluster;

import dateline.index.IndexException;
import dateline.text.Legible;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an index is kept in a cluster.
 *
 * @param hosts nodes to ask, the first that answers; at least one, all with the same scheme
 * @param name the alias that readers go by
 */
record ClusterAddress(List<URI> hosts, String name) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(https?)://([A-Za-z0-9.\\-\\[\\]:]+(?:,[A-Za-z0-9.\\-\\[\\]:]+)*)/([a-z0-9][a-z0-9_-]{0,99})");

  ClusterAddress {
    hosts = List.copyOf(hosts);
  }

  /**
   * Reads {@code http(s)://host:port/name}, with several nodes between commas.
   *
   * @throws IndexException if it is none
   */
  static ClusterAddress of(String text) {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new IndexException(
          "“"
              + shown(text)
              + "” is no address of an index in OpenSearch: it is"
              + " opensearch:https://HOST:PORT/NAME, with a NAME of small letters, digits, - and _,"
              + " and user and password in OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD");
    }
    try {
      List<URI> hosts =
          Stream.of(shape.group(2).split(","))
              .map(host -> URI.create(shape.group(1) + "://" + host))
              .toList();
      if (hosts.stream().anyMatch(host -> host.getHost() == null)) {
        throw new IllegalArgumentException();
      }
      return new ClusterAddress(hosts, shape.group(3));
    } catch (IllegalArgumentException e) {
      throw new IndexException("“" + shown(text) + "” names no host that can be asked", e);
    }
  }

  /** What stands before an @ may be a password, and is not shown. */
  private static String shown(String text) {
    String line = Legible.of(text.substring(text.lastIndexOf('@') + 1));
    return line.substring(0, Math.min(line.length(), 80));
  }

  /** As it is told to a person. */
  String shown() {
    return String.join(",", hosts.stream().map(URI::toString).toList()) + "/" + name;
  }
}
