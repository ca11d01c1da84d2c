package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Ended;
import dateline.article.SourceInfo;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that index are killed, and others ask meanwhile. */
class IndexingIT {
  private static final Path JAR = Path.of("target/dateline/dateline.jar").toAbsolutePath();
  private static final int KILLS = 20;

  @TempDir private Path corpus;
  private Path place;

  @BeforeEach
  void oneArticle() throws IOException {
    place = corpus.resolve(CorpusIndex.DEFAULT_FOLDER);
    Files.copy(Path.of("src/main/training/bridge.md"), corpus.resolve("bridge.md"));
  }

  @Test
  void killedTwentyTimesAtRandomMomentsTheOldIndexIsWhole() throws Exception {
    assertThat(Ended.of(dateline("index"))).returns(0, Ended::status);
    write(0);
    long start = System.nanoTime();
    assertThat(Ended.of(dateline("index"))).returns(0, Ended::status);
    long whole = (System.nanoTime() - start) / 1_000_000;

    long seed = System.nanoTime();
    Random random = new Random(seed);
    int killed = 0;
    for (int i = 1; i <= KILLS; i++) {
      TreeSet<String> before = standing();
      write(i);
      long moment = whole / 3 + random.nextLong(whole);
      killed += killAfter(moment) ? 1 : 0;
      assertThat(standing())
          .as("kill %d after %d ms, seed %d", i, moment, seed)
          .containsAll(before);
    }

    assertThat(killed).as("processes that were killed and not done before").isPositive();
    Ended ended = Ended.of(dateline("index"));
    assertThat(ended).returns(0, Ended::status);
    assertThat(ended.err()).as("nothing was damaged").isEmpty();
    assertThat(standing()).hasSize(KILLS + 2);
  }

  @Test
  void twoAskWhileAThirdIndexes() throws Exception {
    assertThat(Ended.of(dateline("index"))).returns(0, Ended::status);
    IntStream.range(0, 30).forEach(this::write);

    CompletableFuture<Ended> indexing = started("index");
    List<CompletableFuture<Ended>> asking = List.of(started(ASK), started(ASK));

    for (CompletableFuture<Ended> asked : asking) {
      Ended ended = asked.get(5, TimeUnit.MINUTES);
      assertThat(ended).returns(0, Ended::status);
      assertThat(ended.out()).contains("Monday", "The Training Gazette");
    }
    assertThat(indexing.get(5, TimeUnit.MINUTES)).returns(0, Ended::status);
    assertThat(standing()).hasSize(31);
  }

  private static final String[] ASK = {"ask", "When did the council open the bridge?"};

  private CompletableFuture<Ended> started(String... arguments) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return Ended.of(dateline(arguments));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /** Whether the process was still at it. */
  private boolean killAfter(long milliseconds) throws IOException, InterruptedException {
    Process process =
        dateline("index")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean done = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !done;
  }

  private ProcessBuilder dateline(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--corpus", corpus.toString()));
    return new ProcessBuilder(command);
  }

  /** The ids of the articles that stand in the index, each of which can be found and read whole. */
  private TreeSet<String> standing() throws IOException {
    try (FSDirectory directory = FSDirectory.open(place);
        CheckIndex check = new CheckIndex(directory, directory.obtainLock("checking"))) {
      assertThat(check.checkIndex().clean).isTrue();
    }
    IndexFolder.State state = new IndexFolder(place, directory -> directory).state();
    assertThat(state).isInstanceOf(IndexFolder.Whole.class);
    try (PassageIndex index = ((IndexFolder.Whole) state).index()) {
      List<SourceInfo> sources = index.sources(ArticleFilter.NONE);
      assertThat(index.manifest().articles()).isEqualTo(sources.size());
      for (SourceInfo source : sources) {
        assertThat(index.article(source.id()).orElseThrow().text()).isNotEmpty();
        assertThat(index.passages(source.id())).isNotEmpty();
      }
      return sources.stream().map(SourceInfo::id).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** An article of some 300 words. */
  private void write(int number) {
    String sentence =
        "On day %d of case %d the witness told the court what she had seen there.\n\n";
    String text =
        IntStream.range(0, 20)
            .mapToObj(day -> sentence.formatted(day, number))
            .collect(Collectors.joining());
    try {
      Files.writeString(corpus.resolve("case-" + number + ".txt"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
