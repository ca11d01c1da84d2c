package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.corpus.CorpusFolder;
import dateline.index.CutNews;
import dateline.index.IndexException;
import dateline.index.Manifest;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An index is built beside the one that stands and takes its place: who reads notices nothing. */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
final class RebuiltClusterTest {
  private static final int ARTICLES = 300;

  private final String name = "rebuilt-" + Long.toString(System.nanoTime(), 36);
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

  /** One who has it open all the while, as a server has, and one who opens it again and again. */
  @Test
  void whoReadsWhileItIsBuiltAnewIsAnsweredAsBefore() throws Exception {
    List<String> expected = FirstTen.updated(index());
    try (PassageIndex held = index().open(Progress.NONE).passages();
        Reading holding = new Reading(() -> assertThat(FirstTen.of(held)).isEqualTo(expected));
        Reading opening = new Reading(() -> assertThat(opened()).isEqualTo(expected))) {
      for (int i = 0; i < 2; i++) {
        String before = standing();
        index().rebuild(Progress.NONE).passages().close();
        assertThat(standing()).isNotEqualTo(before);
        assertThat(node.send("HEAD", "/" + before, "").statusCode()).isEqualTo(404);
        holding.awaitRounds(2);
        opening.awaitRounds(2);
      }
    }
  }

  /** Its own questions would be ranked against vectors that mean something else. */
  @Test
  void whoReadsIsToldThatTheIndexIsNowOfAnotherModel() throws IOException {
    FirstTen.updated(index());
    try (PassageIndex held = index().open(Progress.NONE).passages()) {
      EmbeddingModel other = new OtherLetters();
      node.index(corpus, name, other).rebuild(Progress.NONE).passages().close();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> FirstTen.of(held))
            .isInstanceOf(IndexException.class)
            .hasMessageContaining("holds an index of another version of Dateline");
      }
    }
  }

  /** Letters under another name. */
  private static final class OtherLetters implements EmbeddingModel {
    private final EmbeddingModel letters = new PaddedLetters();

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return letters.embedAll(segments);
    }

    @Override
    public String modelName() {
      return "other letters";
    }

    @Override
    public int dimension() {
      return letters.dimension();
    }
  }

  /** So many that not all would be made in the same go. */
  @Test
  void theVectorsThatWereMadeAreKept() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2100; i++) {
      text.append("The council of ward ").append(i).append(" met");
      text.append(" and heard the clerk read its minutes".repeat(14)).append(".\n\n");
    }
    Files.writeString(folder.resolve("corpus/long.md"), "---\ntitle: Long\n---\n\n" + text);
    PaddedLetters model = new PaddedLetters();
    ClusterIndex index = node.index(corpus, name, model);
    Manifest made = index.addVectors(Progress.NONE).passages().manifest();
    assertThat(made.vectors()).isEqualTo(made.passages()).isGreaterThan(2100);
    int asked = model.asked();
    assertThat(index.rebuild(Progress.NONE).passages().manifest()).isEqualTo(made);
    assertThat(model.asked()).isEqualTo(asked);
  }

  /** What was begun beside the one that stands is gone on with, and till then that one stands. */
  @Test
  void aBuildThatWasCutOffIsGoneOnWith() throws IOException {
    List<String> expected = FirstTen.updated(index());
    String before = standing();
    Progress cutOff =
        (stage, done, total) -> {
          if (stage == Progress.Stage.READING && done > total / 2) {
            throw new IllegalStateException("cut off");
          }
        };
    assertThatThrownBy(() -> index().rebuild(cutOff)).hasMessageContaining("cut off");
    assertThat(standing()).isEqualTo(before);
    assertThat(opened()).isEqualTo(expected);
    String begun = begunBeside(before);
    done(
        "POST",
        "/_aliases",
        """
        {"actions": [{"remove_index": {"index": "%s"}}]}
        """
            .formatted(before));
    index().addVectors(Progress.NONE).passages().close();
    assertThat(standing()).as("the one that was begun").isEqualTo(begun);
    assertThat(node.articles(name)).isEqualTo(ARTICLES);
    assertThat(opened()).isEqualTo(expected);
  }

  private String begunBeside(String standing) throws IOException {
    List<String> indices =
        List.copyOf(node.json("GET", "/" + name + ".dateline-*/_alias", "").propertyNames());
    assertThat(indices).hasSize(2).contains(standing);
    return indices.stream().filter(index -> !index.equals(standing)).findFirst().orElseThrow();
  }

  private List<String> opened() throws IOException {
    try (PassageIndex open = index().open(Progress.NONE).passages()) {
      return FirstTen.of(open);
    }
  }

  private String standing() throws IOException {
    return node.json("GET", "/_alias/" + name, "").propertyNames().iterator().next();
  }

  /** Who reads with the other version has its index until that of this version is whole. */
  @Test
  void anIndexOfAnotherVersionIsToldAndServesUntilOneOfThisVersionIsWhole() throws Exception {
    FirstTen.updated(index());
    String old = asOfAnotherVersion();
    assertThatThrownBy(() -> index().open(Progress.NONE))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("holds an index of another version of Dateline: build one of this");
    AtomicReference<String> meanwhile = new AtomicReference<>("");
    try (Reading reading = new Reading(() -> assertThat(counted()).isEqualTo(ARTICLES))) {
      OpenedIndex built =
          index()
              .addVectors((_, _, _) -> {
                meanwhile.set(uncheckedStanding());
                reading.awaitRounds(1);
              });
      built.passages().close();
      assertThat(built.report().notes())
          .contains("the index " + old + " is of another version and is rebuilt beside it");
      reading.awaitRounds(2);
    }
    assertThat(meanwhile.get()).isEqualTo(old);
    assertThat(standing()).startsWith(name + ".dateline-" + ClusterSchema.VERSION + ".");
    assertThat(node.send("HEAD", "/" + old, "").statusCode()).isEqualTo(404);
    assertThat(opened())
        .isEqualTo(
            FirstTen.updated(
                new CorpusIndex(corpus, folder.resolve("index"), new PaddedLetters())));
  }

  private String uncheckedStanding() {
    try {
      return standing();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Has what was built stand as if version 0 had built it. */
  private String asOfAnotherVersion() throws IOException {
    String built = standing();
    String old = name + ".dateline-0.20200101-000000-000";
    done("PUT", "/" + built + "/_settings", "{\"index.blocks.write\":true}");
    String free = "{\"settings\":{\"index.blocks.write\":null,\"index.number_of_replicas\":0}}";
    done("POST", "/" + built + "/_clone/" + old, free);
    done("PUT", "/" + old + "/_mapping", "{\"_meta\":{\"dateline\":0}}");
    done("GET", "/_cluster/health/" + old + "?wait_for_status=green&timeout=60s", "");
    done(
        "POST",
        "/_aliases",
        """
        {"actions": [{"remove_index": {"index": "%s"}}, {"add": {"index": "%s", "alias": "%s"}}]}
        """
            .formatted(built, old, name));
    return old;
  }

  private void done(String method, String path, String json) throws IOException {
    assertThat(node.send(method, path, json).statusCode()).as(path).isEqualTo(200);
  }

  /** By the alias; a count that the end of the index cut off is made again. */
  private long counted() throws IOException {
    String path = "/" + name + "/_count?q=kind:article";
    long count = node.json("GET", path, "").path("count").asLong(-1);
    return count < 0 ? node.json("GET", path, "").path("count").asLong(-1) : count;
  }

  /** Reads again and again until it is closed, which throws what went wrong. */
  private static final class Reading implements AutoCloseable {
    /** Reads once, and throws where what is read is not as it was. */
    interface Round {
      void read() throws IOException;
    }

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicLong rounds = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    Reading(Round round) {
      thread =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  while (going.get()) {
                    round.read();
                    rounds.incrementAndGet();
                  }
                } catch (Throwable e) {
                  failure.set(e);
                }
              });
    }

    /** Waits for so many more. */
    void awaitRounds(int more) {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
      for (long least = rounds.get() + more; rounds.get() < least; ) {
        assertThat(failure.get()).isNull();
        assertThat(System.nanoTime()).as("within three minutes").isLessThan(end);
        ClusterClient.pause(Duration.ofMillis(20));
      }
    }

    @Override
    public void close() {
      going.set(false);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      assertThat(failure.get()).isNull();
    }
  }
}
