package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.corpus.CorpusFolder;
import dateline.index.CutNews;
import dateline.index.IndexException;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes with one replica, either of which is killed by {@code kill -9} in the middle of
 * indexing and of asking: nothing indexed is lost, whoever asks is answered or told why not in one
 * line, and when the node is back the next {@code index} finishes.
 */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
final class KilledNodeClusterTest {
  /** So few that their vectors are made in the same go, which writes nothing over. */
  private static final int ARTICLES = 1900;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static List<ClusterNode> nodes;

  private final String name = "killed-" + Long.toString(System.nanoTime(), 36);
  private CorpusFolder corpus;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    nodes = ClusterNode.two();
  }

  @AfterAll
  static void stop() {
    nodes.forEach(ClusterNode::close);
  }

  @BeforeEach
  void write() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("corpus"));
    CutNews.write(articles.resolve("news.jsonl"), ARTICLES);
    corpus = CorpusFolder.at(articles);
  }

  @AfterEach
  void drop() throws IOException {
    for (ClusterNode node : nodes) {
      if (!node.isAlive()) {
        restart(node);
      }
    }
    nodes.getFirst().drop(name);
  }

  private ClusterIndex index() {
    return index(1, 1);
  }

  private ClusterIndex index(int shards, int replicas) {
    return new ClusterIndex(
        () -> corpus,
        ClusterNode.hosts(nodes) + "/" + name,
        new PaddedLetters(),
        Map.of(
            ClusterSettings.SHARDS, String.valueOf(shards),
            ClusterSettings.REPLICAS, String.valueOf(replicas),
            ClusterSettings.TIMEOUT, "45"));
  }

  /** The node that is the manager, or the other one. */
  private static ClusterNode node(boolean manager) throws IOException {
    String named = nodes.getFirst().send("GET", "/_cat/cluster_manager?h=node", "").body().strip();
    return nodes.get(named.equals("one") == manager ? 0 : 1);
  }

  private static ClusterNode other(ClusterNode node) {
    return nodes.get(nodes.get(0) == node ? 1 : 0);
  }

  private void restart(ClusterNode killed) throws IOException {
    killed.restart();
    String green = "/_cluster/health?wait_for_status=green&wait_for_nodes=2&timeout=120s";
    assertThat(killed.send("GET", green, "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void killedWhileIndexing(boolean manager) throws IOException {
    ClusterNode killed = node(manager);
    AtomicLong before = new AtomicLong();
    Progress progress =
        (_, done, total) -> {
          if (before.get() == 0 && done > total * 0.6) { // two thirds are sent by then
            before.set(confirmedThenKilled(killed));
          }
        };
    String outcome = "finished";
    try {
      index().addVectors(progress).passages().close();
    } catch (IndexException e) {
      outcome = oneLine(e);
    }
    assertThat(before).as("articles confirmed before the kill").hasPositiveValue();
    long survived = survived(other(killed), before.get());
    restart(killed);
    survived(killed, before.get());
    index().addVectors(Progress.NONE).passages().close();
    mergeAway(killed);
    List<String> found = FirstTen.updated(index());

    OUT.printf(
        "killed while indexing, %s: %d of %d articles were confirmed, %d shown after the kill;"
            + " %s%n",
        manager ? "the manager" : "the other", before.get(), ARTICLES, survived, outcome);
    assertThat(killed.articles(name)).isEqualTo(ARTICLES);
    assertThat(found)
        .isEqualTo(
            FirstTen.updated(
                new CorpusIndex(corpus, folder.resolve("index"), new PaddedLetters())));
  }

  /**
   * Has what was written over merged away, which BM25 counts until then. A copy keeps it for the
   * other copy to catch up from, until that has told how far it is, every half minute.
   */
  private void mergeAway(ClusterNode node) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    do {
      assertThat(System.nanoTime()).as("merged away in time").isLessThan(end);
      node.send("POST", "/" + name + "/_forcemerge?max_num_segments=1", "");
    } while (writtenOver(node) > 0);
  }

  /**
   * How many articles a node tells of, once it tells of those that there were: left alone it shows
   * what it holds every half minute, and when both are back they first agree.
   */
  private long survived(ClusterNode node, long before) throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    OptionalLong counted = node.counted(name);
    while (counted.isEmpty() || counted.getAsLong() < before) {
      assertThat(System.nanoTime()).as("counted in time: %s", counted).isLessThan(end);
      counted = node.counted(name);
    }
    return counted.getAsLong();
  }

  /** How many documents that were written over any copy still holds. */
  private long writtenOver(ClusterNode node) throws IOException {
    String stats = node.send("GET", "/" + name + "/_stats/docs", "").body();
    return JsonMapper.builder().build().readTree(stats).at("/_all/total/docs/deleted").asLong(-1);
  }

  /** Waits until the cluster has confirmed some articles: those must not be lost. */
  private long confirmedThenKilled(ClusterNode killed) {
    try {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
      long confirmed = 0;
      while (confirmed == 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(100);
        confirmed = other(killed).confirmed(name).orElse(0);
      }
      killed.kill();
      return confirmed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String oneLine(IndexException e) {
    assertThat(e.getMessage()).startsWith("OpenSearch at http://").doesNotContain("\n");
    return String.valueOf(e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void killedWhileAsking(boolean manager) throws Exception {
    List<String> expected = FirstTen.updated(index());
    ClusterNode killed = node(manager);
    AtomicBoolean asking = new AtomicBoolean(true);
    AtomicLong answered = new AtomicLong();
    AtomicLong told = new AtomicLong();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable rounds =
        () -> {
          while (asking.get()) {
            try (PassageIndex open = index().open(Progress.NONE).passages()) {
              assertThat(FirstTen.of(open)).isEqualTo(expected);
              answered.incrementAndGet();
            } catch (IndexException e) {
              OUT.println(oneLine(e));
              told.incrementAndGet();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    Thread asks =
        Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> failure.set(e)).start(rounds);
    await(answered, 1);
    killed.kill();
    long before = answered.get();
    await(answered, before + 2);
    long without = answered.get() - before;
    restart(killed);
    await(answered, answered.get() + 2);
    asking.set(false);
    asks.join();
    OUT.printf(
        "killed while asking, %s: %d rounds answered without it, %d told why not%n",
        manager ? "the manager" : "the other", without, told.get());
    assertThat(failure.get()).isNull();
  }

  /** Two shards, no replica, and a node gone: half of the index is on no node. */
  @Test
  void aRedCluster() throws IOException {
    List<String> found = FirstTen.updated(index(2, 0));
    ClusterNode killed = node(false);
    killed.kill();
    String red = "/_cluster/health/" + name + "?wait_for_nodes=1&timeout=60s";
    assertThat(other(killed).send("GET", red, "").body()).contains("\"status\":\"red\"");
    assertThatThrownBy(
            () -> {
              try (PassageIndex open = index(2, 0).open(Progress.NONE).passages()) {
                FirstTen.of(open);
              }
            })
        .isInstanceOf(IndexException.class)
        .satisfies(e -> oneLine((IndexException) e))
        .hasMessageContaining("is red: some of the index cannot be read or written")
        .hasMessageContaining("look at _cluster/health, and try again when its nodes are back");
    assertThatThrownBy(() -> index(2, 0).update(Progress.NONE))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("is red");
    restart(killed);
    assertThat(FirstTen.updated(index(2, 0))).isEqualTo(found);
  }

  private static void await(AtomicLong count, long least) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (count.get() < least) {
      assertThat(System.nanoTime()).as("within five minutes").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
