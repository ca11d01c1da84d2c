package dateline.index.cluster;

import dateline.index.IndexException;
import dateline.index.update.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Writes many documents at once, several such requests side by side. What the cluster is too busy
 * for (429) is sent again after a pause that doubles; nothing else of the request is. Documents
 * that are brought together go together, in their order.
 */
final class BulkWriter implements AutoCloseable {
  private static final int ENOUGH_BYTES = 4 << 20;
  private static final int ENOUGH_ACTIONS = 2000;
  private static final int TRIES = 9;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private final ClusterClient client;
  private final String index;
  private final Runnable turn;
  private final Workers workers = new Workers();
  private List<byte[]> actions = new ArrayList<>();
  private int bytes;

  /**
   * @param turn is asked before each request, and throws where another has the turn to write
   */
  BulkWriter(ClusterClient client, String index, Runnable turn) {
    this.client = client;
    this.index = index;
    this.turn = turn;
  }

  /** Puts a document in the place of what has its key. */
  static byte[] index(String key, String routing, Object document) {
    return ClusterClient.jsonLines(
        List.of(Map.of("index", Map.of("_id", key, "routing", routing)), document));
  }

  /** The same, unless it has been written to since it was read. */
  static byte[] indexIfAsRead(String key, String routing, JsonNode hit, Object document) {
    Map<String, Object> action =
        Map.of(
            "_id",
            key,
            "routing",
            routing,
            "if_seq_no",
            hit.path("_seq_no").asLong(0),
            "if_primary_term",
            hit.path("_primary_term").asLong(0));
    return ClusterClient.jsonLines(List.of(Map.of("index", action), document));
  }

  /** Puts a document in where there is none. */
  static byte[] create(String key, Object document) {
    return ClusterClient.jsonLines(List.of(Map.of("create", Map.of("_id", key)), document));
  }

  static byte[] delete(String key, String routing) {
    return ClusterClient.jsonLines(
        List.of(Map.of("delete", Map.of("_id", key, "routing", routing))));
  }

  /** Changes some fields of a document. */
  static byte[] update(String key, String routing, Map<String, Object> fields) {
    return ClusterClient.jsonLines(
        List.of(Map.of("update", Map.of("_id", key, "routing", routing)), Map.of("doc", fields)));
  }

  /** Has them written, now or soon. Safe for use by several threads. */
  synchronized void bring(List<byte[]> together) throws IOException {
    for (byte[] action : together) {
      actions.add(action);
      bytes += action.length;
    }
    if (bytes > ENOUGH_BYTES || actions.size() > ENOUGH_ACTIONS) {
      send();
    }
  }

  private synchronized void send() throws IOException {
    if (!actions.isEmpty()) {
      List<byte[]> batch = actions;
      actions = new ArrayList<>();
      bytes = 0;
      workers.bring(() -> write(batch));
    }
  }

  /**
   * Waits until all is written that was brought.
   *
   * @throws IndexException if the cluster did not take it
   */
  void finish() throws IOException {
    send();
    workers.finish();
  }

  private void write(List<byte[]> batch) {
    List<byte[]> left = batch;
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      turn.run();
      left = refused(left, attempt == TRIES);
      if (!left.isEmpty()) {
        ClusterClient.pause(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  /** Sends actions; those that the cluster was too busy for. */
  private List<byte[]> refused(List<byte[]> batch, boolean last) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    batch.forEach(body::writeBytes);
    JsonNode answer =
        client.accepted(client.send("POST", "/" + index + "/_bulk", body.toByteArray()));
    List<byte[]> refused = new ArrayList<>();
    if (answer.path("errors").asBoolean(false)) {
      int i = 0;
      for (JsonNode item : answer.path("items")) {
        JsonNode result = item.path(item.propertyNames().iterator().next());
        if (busy(result, last)) {
          refused.add(batch.get(i));
        }
        i++;
      }
    }
    return refused;
  }

  private boolean busy(JsonNode result, boolean last) {
    int status = result.path("status").asInt(500);
    JsonNode error = result.path("error");
    if (status / 100 == 2 || status == 404 && error.isMissingNode() || status == 409) {
      return false; // written; or gone already; or written by another since it was read
    }
    if (ClusterErrors.isPassing(status, error) && !last) {
      return true;
    }
    throw client.errors().refused(status, error);
  }

  @Override
  public void close() {
    workers.close();
  }
}
