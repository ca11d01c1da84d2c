package dateline.index.cluster;

import dateline.index.IndexException;
import dateline.text.Legible;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in one line what a cluster has and what mends it. What it writes itself is hostile. */
final class ClusterErrors {
  private static final int LONGEST = 160;

  /** What is said of shards that a node no longer has. */
  private static final Set<String> GONE =
      Set.of(
          "index_not_found_exception",
          "shard_not_found_exception",
          "no_shard_available_action_exception",
          "illegal_index_shard_state_exception",
          "already_closed_exception",
          "search_context_missing_exception");

  /** What a node says that asked another for its part, and found it gone. */
  private static final Set<String> LOST_NODE =
      Set.of(
          "node_not_connected_exception",
          "node_disconnected_exception",
          "node_closed_exception",
          "connect_transport_exception");

  /** Statuses of a cluster, or of a balancer before it, that has too much to do. */
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  private final ClusterAddress address;
  private final long seconds;

  /**
   * @param seconds how long an answer may take
   */
  ClusterErrors(ClusterAddress address, long seconds) {
    this.address = address;
    this.seconds = seconds;
  }

  /** Nothing was answered. */
  IndexException unreached(Throwable e) {
    if (is(e, CertificateExpiredException.class)) {
      return line("has a certificate that has expired: have it renewed", e);
    }
    if (is(e, CertificateNotYetValidException.class)) {
      return line("has a certificate that is not valid yet: look at both clocks", e);
    }
    if (is(e, SSLException.class) || is(e, CertificateException.class)) {
      return tls(root(e));
    }
    if (is(e, HttpConnectTimeoutException.class)) {
      return line("cannot be reached: nothing answers there; look at host and port", e);
    }
    if (is(e, HttpTimeoutException.class) || is(e, TimeoutException.class)) {
      return slow(e);
    }
    if (is(e, UnresolvedAddressException.class)) {
      return line("cannot be reached: there is no such host; look at its name", e);
    }
    return is(e, ConnectException.class)
        ? line("cannot be reached: start the cluster, or look at host and port", e)
        : line("broke the connection off (" + text(root(e).getMessage()) + "): try again", e);
  }

  private static boolean is(Throwable e, Class<? extends Throwable> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private IndexException slow(Throwable e) {
    return line(
        "has not answered within "
            + seconds
            + " s: try again when it is less busy, or give it longer with OPENSEARCH_TIMEOUT",
        e);
  }

  private IndexException tls(Throwable e) {
    String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    // a signature does not match where an authority was renewed under its old name
    if (said.contains("path") || said.contains("trust") || said.contains("signature does not")) {
      return line(
          "has a certificate of an authority that is not known here: name its file with"
              + " OPENSEARCH_CA",
          e);
    }
    if (said.contains("no name matching") || said.contains("alternative")) {
      return line("has a certificate for another host: use the name that the certificate has", e);
    }
    return line(
        "does not speak TLS as it must (" + text(e.getMessage()) + "): use http, or mend it", e);
  }

  /** An answer that says no. */
  IndexException refused(int status, JsonNode error) {
    String type = error.path("type").asString("");
    String reason = reason(error);
    if (status == 401) {
      return line(
          "refuses the user or the password: set OPENSEARCH_USERNAME, and OPENSEARCH_PASSWORD or"
              + " OPENSEARCH_PASSWORD_FILE");
    }
    if (isFlooded(reason)) {
      return line(
          "takes nothing in, since a disk of it is nearly full (flood stage): free some space there"
              + " and call dateline index again, which goes on from where it was");
    }
    if (reason.contains("create-index blocked")) {
      return line(
          "lets no new index be made, as it does while its disks are nearly full (high watermark):"
              + " free some space there and call dateline index again");
    }
    if (type.contains("cluster_block")) {
      return line("has blocked the index (" + reason + "): have the block lifted");
    }
    if (status == 403) {
      return line(
          "lets this user not do that ("
              + reason
              + "): have rights on "
              + address.name()
              + "* granted");
    }
    if (type.equals("index_not_found_exception")) {
      return missing();
    }
    if (type.contains("mapp") || type.contains("strict_dynamic")) {
      return changed();
    }
    if (status == 429) {
      return line("is too busy (" + reason + "): try again later");
    }
    if (isOfLostNode(error)) {
      return line(
          "has lost a node ("
              + reason
              + "): look at _cluster/health, and try again when it is back");
    }
    if (status == 503 || type.contains("search_phase") || type.contains("no_shard")) {
      return red(reason, isAbsent(error) ? IndexException.Kind.ABSENT : IndexException.Kind.OTHER);
    }
    return line("answered with an error, " + status + " (" + reason + ")");
  }

  /** A part of the index is on no node. */
  IndexException red() {
    return red("a shard is on no node", IndexException.Kind.OTHER);
  }

  private IndexException red(String reason, IndexException.Kind kind) {
    return new IndexException(
        named(
            "is red: some of the index cannot be read or written ("
                + reason
                + "); look at _cluster/health, and try again when its nodes are back"),
        kind);
  }

  /** There is no such index. */
  IndexException missing() {
    return new IndexException(
        named("has no such index: make it with dateline index"), IndexException.Kind.ABSENT);
  }

  /** The name is that of something else. */
  IndexException foreign() {
    return line("has an index of that name that is not Dateline’s: choose another name");
  }

  /** The name stands for more than one index. */
  IndexException several() {
    return line("has several indices of that name: take the alias from all but one of them");
  }

  /** What stands there was made by another version of Dateline. */
  IndexException otherVersion() {
    return line(
        "holds an index of another version of Dateline: build one of this version beside it with"
            + " dateline index");
  }

  /** The mapping is not the one that Dateline made. */
  IndexException changed() {
    return line(
        "holds an index whose mapping somebody changed: build it anew with dateline index"
            + " --rebuild");
  }

  /**
   * Whether no shard of the index is there, as while it is being deleted. A search that finds none
   * lists no shard that failed.
   */
  private static boolean isAbsent(JsonNode error) {
    return GONE.contains(error.path("type").asString(""))
        || error.path("type").asString("").equals("search_phase_execution_exception")
            && Stream.concat(
                    error.path("root_cause").valueStream(),
                    error.path("failed_shards").valueStream().map(shard -> shard.path("reason")))
                .allMatch(cause -> GONE.contains(cause.path("type").asString("")));
  }

  /** Whether a refusal is likely to pass by itself. A full disk does not. */
  static boolean isPassing(int status, JsonNode error) {
    return BUSY.contains(status) && !isFlooded(reason(error)) || isOfLostNode(error);
  }

  /** Whether one node did not reach another, which the cluster notices soon. */
  private static boolean isOfLostNode(JsonNode error) {
    return Stream.concat(Stream.of(error), error.path("root_cause").valueStream())
        .anyMatch(cause -> LOST_NODE.contains(cause.path("type").asString("")));
  }

  /** Whether a full disk is the reason. */
  private static boolean isFlooded(String reason) {
    return reason.contains("flood-stage") || reason.contains("disk usage exceeded");
  }

  /** Why something was refused, on one line. */
  private static String reason(JsonNode error) {
    JsonNode cause = error.path("root_cause").path(0);
    String reason = cause.path("reason").asString(error.path("reason").asString(""));
    JsonNode shard = error.path("failed_shards").path(0).path("reason").path("reason");
    return text(
        reason.isEmpty() ? shard.asString(error.path("type").asString("no reason given")) : reason);
  }

  IndexException line(String what) {
    return new IndexException(named(what));
  }

  private IndexException line(String what, Throwable e) {
    return new IndexException(named(what), e);
  }

  private String named(String what) {
    return "OpenSearch at " + address.shown() + " " + what;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String text(@Nullable String said) {
    String line = Legible.of(said == null ? "no reason given" : said);
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
