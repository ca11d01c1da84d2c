package dateline.index.cluster;

import dateline.index.IndexException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * The turn to write to an index. Who has it says so every {@value #BEAT} seconds, in a document of
 * an index of its own; who waits and sees nothing said for {@value #SILENT} seconds takes it. No
 * two clocks are compared. Who could not say so for {@value #UNHEARD} seconds writes no more, and
 * so has stopped before another begins.
 */
final class WriterTurn implements AutoCloseable {
  private static final int BEAT = 3;
  private static final int UNHEARD = 12;
  private static final int SILENT = 20;
  private static final String PATH = "/_doc/turn";

  private final ClusterClient client;
  private final String index;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread beating;
  private volatile String version;
  private volatile long heard;
  private volatile boolean lost;

  /**
   * @param heard when it was said, at the earliest, by {@link System#nanoTime}
   */
  private WriterTurn(ClusterClient client, String index, String version, long heard) {
    this.client = client;
    this.index = index;
    this.version = version;
    this.heard = heard;
    this.beating = Thread.ofPlatform().daemon().name("writer-turn").start(this::beat);
  }

  /**
   * Takes the turn, and waits for it while another may have died with it.
   *
   * @return empty where another is writing
   */
  static Optional<WriterTurn> take(ClusterClient client, String index) {
    client.send(
        "PUT",
        "/" + index,
        ClusterClient.json(
            Map.of(
                "settings",
                Map.of("index", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1")))));
    String seen = "";
    long since = System.nanoTime();
    while (true) {
      Optional<JsonNode> turn = client.find("/" + index + PATH);
      String version = turn.map(WriterTurn::version).orElse("");
      if (version.isEmpty() || version.equals(seen) && silent(since)) {
        long asked = System.nanoTime();
        Optional<String> taken = say(client, index, version);
        if (taken.isPresent()) {
          return taken.map(mine -> new WriterTurn(client, index, mine, asked));
        }
      }
      if (!seen.isEmpty() && !version.equals(seen)) {
        return Optional.empty();
      }
      seen = version;
      ClusterClient.pause(Duration.ofMillis(500));
    }
  }

  private static boolean silent(long since) {
    return System.nanoTime() - since > TimeUnit.SECONDS.toNanos(SILENT);
  }

  private static String version(JsonNode document) {
    return "if_seq_no="
        + document.path("_seq_no").asLong(0)
        + "&if_primary_term="
        + document.path("_primary_term").asLong(0);
  }

  /** Says that the turn is taken; empty where another was first. */
  private static Optional<String> say(ClusterClient client, String index, String version) {
    String condition = version.isEmpty() ? "op_type=create" : version;
    ClusterClient.Reply reply =
        client.send(
            "PUT",
            "/" + index + PATH + "?" + condition + "&" + client.patience(),
            ClusterClient.json(Map.of("by", UUID.randomUUID().toString())));
    return reply.status() == 409 ? Optional.empty() : Optional.of(version(client.accepted(reply)));
  }

  private void beat() {
    try {
      while (!ended.await(BEAT, TimeUnit.SECONDS)) {
        try {
          long asked = System.nanoTime(); // who waits may have heard it then, whenever we are told
          Optional<String> said = say(client, index, version);
          if (said.isEmpty()) {
            lost = true;
            return;
          }
          version = said.get();
          heard = asked;
        } catch (IndexException unreached) {
          // it is said again; who is not heard for long writes no more
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Says that this writer still has the turn.
   *
   * @throws IndexException if another may have it
   */
  void check() {
    if (!hasTurn()) {
      throw client
          .errors()
          .line(
              "could not be told for "
                  + UNHEARD
                  + " s that this process writes, and another may do so now: call dateline index"
                  + " again, which goes on from where it was");
    }
  }

  /** Whether no other can have taken the turn yet. */
  private boolean hasTurn() {
    return !lost && System.nanoTime() - heard <= TimeUnit.SECONDS.toNanos(UNHEARD);
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      beating.join(TimeUnit.SECONDS.toMillis(BEAT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (hasTurn()) {
      try {
        client.send("DELETE", "/" + index + PATH + "?" + version, null);
      } catch (IndexException unreached) {
        // whoever is next waits until it is silent
      }
    }
  }
}
