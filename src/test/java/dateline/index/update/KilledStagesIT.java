package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Ended;
import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.EmbeddedIndex;
import dateline.index.Manifest;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed in the middle of a large file, and among the vectors: what it has committed
 * stands, is whole and answers, and the next one goes on from there to the same end.
 */
class KilledStagesIT {
  private static final int ARTICLES = VectorFill.MOST_BEFORE_FIRST_ANSWER + 500;
  private static final int KILLS = 2;

  private final LetterModel model = new LetterModel();
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  @TempDir private Path folder;
  private Path corpus;
  private Path place;

  @BeforeEach
  void oneLargeFile() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    place = folder.resolve("index");
    String lines =
        IntStream.range(0, ARTICLES)
            .mapToObj(i ->
                "{\"id\": \"case-%d\", \"title\": \"Case %d\", \"text\": \"The court heard witness%d.\"}"
                    .formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    Files.writeString(corpus.resolve("wire.jsonl"), lines);
  }

  @Test
  void whileWordsAreIndexed() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      killAfterMore("words", Manifest::articles);
    }
    try (EmbeddedIndex index = standing()) {
      assertThat(index.manifest().complete()).as("complete, seed %d", seed).isFalse();
      assertThat(index.manifest().articles()).isBetween(1, ARTICLES - 1);
    }

    assertThat(made("words")).as("there are too many vectors to make").isZero();

    assertSameAsUndisturbed(false);
  }

  @Test
  void whileVectorsAreMade() throws Exception {
    assertThat(made("words")).isZero();
    killAfterMore("vectors", Manifest::vectors);
    int kept;
    try (EmbeddedIndex index = standing()) {
      kept = index.manifest().vectors();
      assertThat(kept).as("vectors, seed %d", seed).isBetween(1, ARTICLES - 1);
      assertThat(index.manifest().complete()).isTrue();
    }

    assertThat(made("vectors")).as("none is made twice").isEqualTo(ARTICLES - kept);

    assertSameAsUndisturbed(true);
  }

  /** Has it killed at some moment after it has committed more than there was. */
  private void killAfterMore(String stage, ToIntFunction<Manifest> count) throws Exception {
    int before = count(count);
    Process process =
        slowIndexing(stage)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    while (count(count) <= before && process.isAlive()) {
      Thread.sleep(50);
    }
    Thread.sleep(random.nextInt(100));
    assertThat(process.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).as("killed").isEqualTo(128 + 9);
    try (EmbeddedIndex index = standing()) {
      assertThat(count.applyAsInt(index.manifest())).as("seed %d", seed).isGreaterThan(before);
      assertAnswers(index);
    }
  }

  /** What the last commit says of itself; 0 where there is none. */
  private int count(ToIntFunction<Manifest> count) throws IOException {
    try (FSDirectory directory = FSDirectory.open(place)) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      return Manifest.of(commit.getUserData()).map(count::applyAsInt).orElse(0);
    } catch (IndexNotFoundException none) {
      return 0;
    }
  }

  /** Any article that stands in it is found. */
  private void assertAnswers(EmbeddedIndex index) {
    List<SourceInfo> sources = index.sources(ArticleFilter.NONE);
    assertThat(sources).hasSize(index.manifest().articles());
    String id = sources.get(random.nextInt(sources.size())).id();
    String question = "When was " + id.replace("case-", "witness") + " heard?";
    assertThat(new HybridRetriever(index, model::question).retrieve(Query.of(question), 1))
        .singleElement()
        .extracting(found -> found.passage().article().id())
        .isEqualTo(id);
  }

  /** What stands in the folder, which is checked to be whole. */
  private EmbeddedIndex standing() throws IOException {
    try (FSDirectory directory = FSDirectory.open(place);
        CheckIndex check = new CheckIndex(directory, directory.obtainLock("checking"))) {
      assertThat(check.checkIndex().clean).isTrue();
    }
    return ((IndexFolder.Whole) new IndexFolder(place, directory -> directory).state()).index();
  }

  private void assertSameAsUndisturbed(boolean vectors) throws IOException {
    CorpusIndex undisturbed =
        new CorpusIndex(CorpusFolder.at(corpus), folder.resolve("undisturbed"), model);
    OpenedIndex opened =
        vectors ? undisturbed.addVectors(Progress.NONE) : undisturbed.open(Progress.NONE);
    try (EmbeddedIndex expected = (EmbeddedIndex) opened.passages();
        EmbeddedIndex index = standing()) {
      assertThat(index.manifest()).isEqualTo(expected.manifest());
      assertThat(content(index)).isEqualTo(content(expected));
    }
  }

  /** The articles, each with its passages and their vectors, by id. */
  private static Map<String, List<Object>> content(EmbeddedIndex index) throws IOException {
    Map<String, List<Object>> content = new TreeMap<>();
    try (Vectors vectors = Vectors.of(index.reader())) {
      for (Article article : index.articles()) {
        List<Object> of = new ArrayList<>(List.of(article));
        for (Passage passage : index.passages(article.id())) {
          of.add(passage.span());
          of.add(vectors.of(passage).map(Arrays::toString));
        }
        content.put(article.id(), of);
      }
    }
    assertThat(content).hasSize(ARTICLES);
    return content;
  }

  /** How many vectors a process makes that is left alone. */
  private int made(String stage) throws Exception {
    Ended ended = Ended.of(slowIndexing(stage));
    assertThat(ended).as(ended.err()).returns(0, Ended::status);
    return Integer.parseInt(ended.out().strip());
  }

  private ProcessBuilder slowIndexing(String stage) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        SlowIndexing.class.getName(),
        corpus.toString(),
        place.toString(),
        stage);
  }
}
