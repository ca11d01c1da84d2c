package dateline.bench;

import dateline.answering.Answering;
import dateline.corpus.CorpusFolder;
import dateline.index.KeptVectors;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.cluster.ClusterIndex;
import dateline.index.cluster.ClusterNode;
import dateline.index.update.CorpusIndex;
import dateline.index.update.MaintainedIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.reading.Reader;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.Retriever;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the embedded index beside one in OpenSearch, in one run: of one node, and of two with a
 * replica, started for it. Each is built anew from the same {@link SyntheticNews}, one after the
 * other; then the same questions are asked of all in turn, so that what else the machine does falls
 * on all; then what an article takes on disk, as indexed and merged. Words alone; of up to 1,000
 * articles a second time with the shipped model's vectors, which are made before and kept in the
 * folder.
 *
 * <pre>{@code
 * mvn -Pcluster -DskipTests package, which fetches OpenSearch into target/cluster, then
 * java -Xmx3g -Dcluster=target/cluster -Dcluster.heap=1g \
 *   -cp "target/test-classes:target/classes:target/dateline/lib/*" \
 *   dateline.bench.ClusterBench FOLDER [ARTICLES…]
 * }</pre>
 */
final class ClusterBench {
  private static final long SEED = 7;

  /** The shipped model makes some fifty vectors a second. */
  private static final int MOST_WITH_VECTORS = 1000;

  private static final int QUESTIONS = 100;
  private static final int READ_QUESTIONS = 40;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final List<ClusterNode> nodes;
  private final Path folder;
  private final int articles;
  private final boolean vectors;
  private final KeptVectors model;
  private final List<Engine> engines = new ArrayList<>();

  /**
   * What is measured.
   *
   * @param node a node of the cluster that keeps it, the embedded index's aside
   * @param copies how many copies of everything there are
   */
  private record Engine(String name, MaintainedIndex index, Stored stored, int copies) {}

  /** Tells how many bytes an index takes. */
  private interface Stored {
    long bytes() throws IOException;
  }

  private ClusterBench(List<ClusterNode> nodes, Path folder, int articles, boolean vectors)
      throws IOException {
    this.nodes = nodes;
    this.folder = folder;
    this.articles = articles;
    this.vectors = vectors;
    this.model = new KeptVectors(folder.resolve("vectors"));
  }

  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {1000, 10_000, 100_000};
    ClusterNode one = ClusterNode.start(Map.of());
    List<ClusterNode> two = ClusterNode.two();
    List<ClusterNode> nodes = List.of(one, two.getFirst(), two.getLast());
    try {
      for (int i = 0; i < sizes.length; i++) {
        Path folder = Files.createDirectories(Path.of(args[0]).resolve("articles-" + sizes[i]));
        new ClusterBench(nodes, folder, sizes[i], false).measure();
        if (sizes[i] <= MOST_WITH_VECTORS) {
          new ClusterBench(nodes, folder, sizes[i], true).measure();
        }
      }
    } finally {
      nodes.forEach(ClusterNode::close);
    }
  }

  private void measure() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path file = corpus.resolve("news.jsonl");
    if (!Files.exists(file)) {
      new SyntheticNews(SEED).write(file, articles);
    }
    print(
        "%,d articles, %,d bytes of text each, %s",
        articles, Files.size(file) / articles, vectors ? "with vectors" : "words alone");
    engines(CorpusFolder.at(corpus));
    if (vectors) {
      engines.getFirst().index().addVectors(Progress.NONE).passages().close();
      model.keep();
    }
    build();
    ask();
    merged();
    drop();
  }

  private String name() {
    return "bench-" + articles;
  }

  private Path own() {
    return folder.resolve("index");
  }

  private void engines(CorpusFolder corpus) {
    EmbeddingModel made = vectors ? model : new PaddedLetters();
    ClusterNode one = nodes.getFirst();
    ClusterNode pair = nodes.get(1);
    engines.add(new Engine("embedded", new CorpusIndex(corpus, own(), made), () -> size(own()), 1));
    engines.add(
        new Engine("one node", index(corpus, one.address() + "/", made, 0), () -> stored(one), 1));
    String hosts = ClusterNode.hosts(nodes.subList(1, 3)) + "/";
    engines.add(new Engine("two nodes", index(corpus, hosts, made, 1), () -> stored(pair), 2));
  }

  private MaintainedIndex index(
      CorpusFolder corpus, String hosts, EmbeddingModel made, int replicas) {
    Map<String, String> environment = Map.of("OPENSEARCH_REPLICAS", String.valueOf(replicas));
    return new ClusterIndex(() -> corpus, hosts + name(), made, environment);
  }

  /** Builds each anew. */
  private void build() throws IOException {
    drop();
    double first = 0;
    for (Engine engine : engines) {
      long start = System.nanoTime();
      PassageIndex built =
          (vectors
                  ? engine.index().addVectors(Progress.NONE)
                  : engine.index().update(Progress.NONE))
              .passages();
      double seconds = (System.nanoTime() - start) / 1e9;
      first = first == 0 ? seconds : first;
      print(
          "  indexed, %-10s %6.1f s, %,6.0f articles a second, %.1f of the embedded one's time;"
              + " %,d passages, %,d bytes an article in all copies",
          engine.name(),
          seconds,
          articles / seconds,
          seconds / first,
          built.manifest().passages(),
          engine.stored().bytes() / articles);
      built.close();
    }
  }

  private void ask() throws Exception {
    List<PassageIndex> open = new ArrayList<>();
    for (Engine engine : engines) {
      open.add(engine.index().open(Progress.NONE).passages());
    }
    try (OnnxWindowModel reader = OnnxWindowModel.shipped()) {
      List<Retriever> retrievers =
          open.stream().<Retriever>map(i -> new HybridRetriever(i, this::question)).toList();
      times(
          "retrieval, 24 passages",
          QUESTIONS,
          retrievers,
          retriever -> question -> retriever.retrieve(Query.of(question), 24));
      answers("ask, reading left out", QUESTIONS, open, retrievers, new SilentReader());
      answers("ask", READ_QUESTIONS, open, retrievers, new ExtractiveReader(reader));
    } finally {
      open.forEach(PassageIndex::close);
    }
  }

  private float[] question(String text) {
    return vectors ? model.question(text) : new PaddedLetters().question(text);
  }

  private void answers(
      String what,
      int questions,
      List<PassageIndex> open,
      List<Retriever> retrievers,
      Reader reader) {
    List<Answering> answering = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      answering.add(IndexAnswering.of(open.get(i), retrievers.get(i), reader));
    }
    times(what, questions, answering, one -> question -> one.answer(Question.of(question, TODAY)));
  }

  /** Median and 99th percentile of each, asked in turn, after a quarter more to warm up with. */
  private <T> void times(
      String what, int questions, List<T> asked, Function<T, Consumer<String>> work) {
    SyntheticNews news = new SyntheticNews(SEED);
    double[][] milliseconds = new double[asked.size()][questions];
    for (int i = -questions / 4; i < questions; i++) {
      String question = news.question();
      for (int j = 0; j < asked.size(); j++) {
        long start = System.nanoTime();
        work.apply(asked.get(j)).accept(question);
        milliseconds[j][Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
      }
    }
    double first = StartBench.median(milliseconds[0]);
    for (int j = 0; j < asked.size(); j++) {
      double median = StartBench.median(milliseconds[j]);
      Arrays.sort(milliseconds[j]);
      print(
          "  %-22s %-10s median %6.1f ms, 99th percentile %6.1f ms, %.2f of the embedded one's",
          what,
          engines.get(j).name(),
          median,
          milliseconds[j][(int) Math.ceil(0.99 * questions) - 1],
          median / first);
    }
  }

  /** What is left when each shard is one segment; in one copy. */
  private void merged() throws IOException {
    for (ClusterNode node : nodes.subList(0, 2)) {
      node.send("POST", "/" + name() + "/_forcemerge?max_num_segments=1", "");
    }
    for (Engine engine : engines) {
      print(
          "  merged, %-10s %,d bytes an article in one copy",
          engine.name(), engine.stored().bytes() / engine.copies() / articles);
    }
  }

  private void drop() throws IOException {
    FileSystemUtils.deleteRecursively(own());
    nodes.getFirst().drop(name());
    nodes.get(1).drop(name());
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private long stored(ClusterNode node) throws IOException {
    node.send("POST", "/" + name() + "/_flush", "");
    JsonNode stats =
        JsonMapper.shared().readTree(node.send("GET", "/" + name() + "/_stats/store", "").body());
    return stats.path("_all").path("total").path("store").path("size_in_bytes").asLong();
  }

  private static void print(String format, Object... values) {
    OUT.printf(Locale.UK, format + "%n", values);
  }
}
