package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.index.CutNews;
import dateline.index.IndexException;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.MaintainedIndex;
import dateline.index.update.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong with a real cluster is one line with the mend, does no harm, and what mends it
 * does.
 */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
final class FaultsClusterTest {
  private static final int ARTICLES = 300;

  private final String name = "faults-" + Long.toString(System.nanoTime(), 36);
  private ClusterNode node;
  private CorpusFolder corpus;
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    node = ClusterNode.shared();
    Path articles = Files.createDirectories(folder.resolve("corpus"));
    CutNews.write(articles.resolve("news.jsonl"), ARTICLES);
    corpus = CorpusFolder.at(articles);
  }

  @AfterEach
  void drop() throws IOException {
    node.drop(name);
  }

  private ClusterIndex index() {
    return node.index(corpus, name, new PaddedLetters());
  }

  private List<String> embedded() throws IOException {
    return FirstTen.updated(new CorpusIndex(corpus, folder.resolve("index"), new PaddedLetters()));
  }

  private List<String> asked() throws IOException {
    try (PassageIndex open = index().open(Progress.NONE).passages()) {
      return FirstTen.of(open);
    }
  }

  private void another() throws IOException {
    Files.writeString(
        folder.resolve("corpus/another.md"),
        "---\ntitle: Another\npublished: 2024-02-03\n---\n\nThe bridge at Ballina opened.\n");
  }

  /** The one line that something ends in. */
  private static String line(Supplier<?> work) {
    try {
      work.get();
      return "";
    } catch (IndexException e) {
      assertThat(e.getMessage()).startsWith("OpenSearch at http://").doesNotContain("\n");
      return String.valueOf(e.getMessage());
    }
  }

  private String json(Map<String, ?> settings) {
    return new String(ClusterClient.json(settings), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void settings(Map<String, ?> settings) throws IOException {
    assertThat(node.send("PUT", "/_cluster/settings", json(Map.of("transient", settings))).body())
        .contains("\"acknowledged\":true");
  }

  private void watermarks(String low, String high, String flood) throws IOException {
    String disk = "cluster.routing.allocation.disk.";
    settings(
        Map.of(
            disk + "threshold_enabled",
            true,
            disk + "watermark.low",
            low,
            disk + "watermark.high",
            high,
            disk + "watermark.flood_stage",
            flood,
            "cluster.info.update.interval",
            "10s"));
  }

  /** Waits until the cluster's blocks are as they should be. */
  private void awaitBlocks(Predicate<String> expected) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!expected.test(node.send("GET", "/_cluster/state/blocks", "").body())) {
      assertThat(System.nanoTime()).as("within five minutes").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /** The node itself finds its disk too full, as it would. */
  @Test
  void aFullDisk() throws Exception {
    List<String> found = FirstTen.updated(index());
    try {
      watermarks("0.1%", "0.2%", "0.3%");
      awaitBlocks(b -> b.contains("flood-stage") && b.contains("create-index blocked"));
      another();
      assertThat(line(() -> index().update(Progress.NONE)))
          .contains("a disk of it is nearly full (flood stage): free some space");
      MaintainedIndex other = node.index(corpus, name + "-other", new PaddedLetters());
      assertThat(line(() -> other.update(Progress.NONE)))
          .contains("lets no new index be made", "free some space");
      assertThat(asked()).as("questions are answered").isEqualTo(found);
    } finally {
      watermarks("3b", "2b", "1b");
      awaitBlocks(blocks -> !blocks.contains("description"));
      settings(Map.of("cluster.routing.allocation.disk.threshold_enabled", false));
    }
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
    assertThat(node.articles(name)).isEqualTo(ARTICLES + 1);
  }

  @Test
  void aMappingThatSomebodyChanged() throws IOException {
    FirstTen.updated(index());
    node.send(
        "PUT", "/" + name + "/_mapping", "{\"properties\":{\"note\":{\"type\":\"keyword\"}}}");
    String changed = "mapping somebody changed: build it anew with dateline index --rebuild";
    assertThat(line(() -> index().open(Progress.NONE))).contains(changed);
    assertThat(line(() -> index().update(Progress.NONE))).contains(changed);
    assertThat(line(() -> index().addVectors(Progress.NONE))).contains(changed);
    index().rebuild(Progress.NONE).passages().close();
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
  }

  /** It is told before anything is built. */
  @Test
  void aNameThatAnotherProgramHas() throws IOException {
    node.send("PUT", "/" + name, "");
    try {
      assertThat(line(() -> index().update(Progress.NONE)))
          .contains("has an index of that name that is not Dateline’s: choose another name");
      assertThat(node.json("GET", "/" + name + ".dateline-*/_alias", "").propertyNames()).isEmpty();
    } finally {
      node.send("DELETE", "/" + name, "");
    }
  }

  /** A node that keeps its connections and says nothing. */
  @Test
  void aNodeThatDoesNotAnswer() throws IOException {
    List<String> found = FirstTen.updated(index());
    MaintainedIndex impatient =
        node.index(corpus, name, new PaddedLetters(), Map.of(ClusterSettings.TIMEOUT, "2"));
    try (PassageIndex open = impatient.open(Progress.NONE).passages()) {
      another();
      node.freeze();
      try {
        assertSaysThatItIsSlow(impatient, open);
      } finally {
        node.thaw();
      }
    }
    assertThat(asked()).isEqualTo(found);
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
  }

  private static void assertSaysThatItIsSlow(MaintainedIndex impatient, PassageIndex open) {
    String slow = "has not answered within 2 s: try again when it is less busy, or give it longer";
    assertThat(line(() -> impatient.open(Progress.NONE))).contains(slow);
    assertThat(line(() -> impatient.update(Progress.NONE))).contains(slow);
    assertThat(
            line(() -> {
              try {
                return FirstTen.of(open);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            }))
        .contains(slow);
  }

  /** What an update leaves that is killed before its end: articles without their words and file. */
  @Test
  void anUpdateThatWasCutOffBeforeItBroughtTheWords() throws IOException {
    FirstTen.updated(index());
    long words = words();
    String wordsAndFiles = "{\"query\": {\"terms\": {\"kind\": [\"word\", \"file\"]}}}";
    node.send("POST", "/" + name + "/_delete_by_query?refresh=true", wordsAndFiles);
    String manifest = "/" + name + "/_doc/manifest";
    String cutOff =
        node.json("GET", manifest, "").path("_source").toString().replace("\"true\"", "\"false\"");
    node.send("PUT", manifest, cutOff);
    assertThat(words()).isZero();
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
    assertThat(words()).isEqualTo(words);
  }

  private long words() throws IOException {
    String count = "/" + name + "/_count?q=kind:word";
    return node.json("GET", count, "").path("count").asLong(-1);
  }

  @Test
  void twoWritersAtOnce() throws IOException {
    AtomicReference<String> second = new AtomicReference<>("");
    Progress inTheMiddle =
        (_, _, _) -> {
          if (second.get().isEmpty()) {
            second.set(line(() -> index().update(Progress.NONE)));
          }
        };
    index().update(inTheMiddle).passages().close();
    assertThat(second.get()).contains("is being written to by another process: try again");
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
    assertThat(node.articles(name)).isEqualTo(ARTICLES);
  }

  /** Who was silent for long has lost its turn, writes no more, and the next one finishes. */
  @Test
  void aWriterWhoseTurnAnotherTook() throws IOException {
    AtomicReference<String> taken = new AtomicReference<>("");
    Progress late =
        (_, _, _) -> {
          if (taken.get().isEmpty()) {
            taken.set(takeTheTurn());
          }
        };
    assertThat(line(() -> index().update(late)))
        .contains("another may do so now: call dateline index again");
    node.send("DELETE", "/" + name + ".writer/_doc/turn", "");
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
  }

  private String takeTheTurn() {
    try {
      String turn =
          node.send("PUT", "/" + name + ".writer/_doc/turn", "{\"by\":\"another\"}").body();
      TimeUnit.SECONDS.sleep(7); // it says every three seconds that it writes
      return turn;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A writer that was killed had the turn: the next one waits until it has been silent. */
  @Test
  void aWriterThatWasKilled() throws IOException {
    node.send("PUT", "/" + name + ".writer/_doc/turn", "{\"by\":\"the dead\"}");
    long start = System.nanoTime();
    assertThat(FirstTen.updated(index())).isEqualTo(embedded());
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isBetween(15L, 300L);
  }
}
