package dateline.bench;

import dateline.corpus.CorpusFolder;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.cluster.ClusterIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.MaintainedIndex;
import dateline.index.update.Progress;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the embedded index beside one in OpenSearch, in one run: indexing, what it takes on
 * disk, and how long passages are looked for, with vectors of letters, which cost nothing to make.
 *
 * <pre>{@code
 * ClusterBench FOLDER http://localhost:9200 1000 10000
 * }</pre>
 */
final class ClusterBench {
  private static final int QUESTIONS = 100;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final PaddedLetters model = new PaddedLetters();
  private final String server;
  private final Path folder;

  private ClusterBench(String server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    for (int i = 2; i < args.length; i++) {
      int articles = Integer.parseInt(args[i]);
      Path folder = Files.createDirectories(Path.of(args[0]).resolve("cluster-" + articles));
      new ClusterBench(args[1], folder).measure(articles);
    }
  }

  private void measure(int articles) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path file = corpus.resolve("news.jsonl");
    if (!Files.exists(file)) {
      new SyntheticNews(7).write(file, articles);
    }
    CorpusFolder read = CorpusFolder.at(corpus);
    String name = "bench-" + articles;
    OUT.printf("%,d articles, %,d bytes of text each%n", articles, Files.size(file) / articles);
    CorpusIndex own = new CorpusIndex(read, folder.resolve("index"), model);
    ClusterIndex there = new ClusterIndex(() -> read, server + "/" + name, model, System.getenv());
    double here = built("embedded, words", own, articles, false);
    double across = built("OpenSearch, with vectors", there, articles, true);
    OUT.printf("  OpenSearch / embedded: %.1f of its time%n", across / here);
    try (PassageIndex embedded = own.addVectors(Progress.NONE).passages();
        PassageIndex cluster = there.open(Progress.NONE).passages()) {
      OUT.printf(
          "  %,d passages; bytes an article: embedded %,d, OpenSearch %,d%n",
          cluster.manifest().passages(),
          size(folder.resolve("index")) / articles,
          stored(name) / articles);
      ask(embedded, cluster, Files.readAllLines(file));
    }
  }

  private double built(String who, MaintainedIndex index, int articles, boolean vectors) {
    long start = System.nanoTime();
    PassageIndex built =
        (vectors ? index.addVectors(Progress.NONE) : index.update(Progress.NONE)).passages();
    double seconds = (System.nanoTime() - start) / 1e9;
    built.close();
    OUT.printf("  %s: %.1f s, %.0f articles a second%n", who, seconds, articles / seconds);
    return seconds;
  }

  /** Asks both in turn, so that what else the machine does falls on both. */
  private void ask(PassageIndex embedded, PassageIndex cluster, List<String> lines) {
    List<Query> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      String line = lines.get(i * 7919 % lines.size());
      int at = line.length() / 2;
      questions.add(Query.of(line.substring(at, Math.min(line.length(), at + 60))));
    }
    HybridRetriever here = new HybridRetriever(embedded, model::question);
    HybridRetriever there = new HybridRetriever(cluster, model::question);
    questions
        .subList(0, 20)
        .forEach(q -> {
          here.retrieve(q, 10);
          there.retrieve(q, 10);
        });
    double[] own = new double[QUESTIONS];
    double[] across = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      own[i] = milliseconds(here, questions.get(i));
      across[i] = milliseconds(there, questions.get(i));
    }
    Arrays.sort(own);
    Arrays.sort(across);
    OUT.printf(
        "  passages for a question: embedded median %.1f ms, 99th %.1f ms; OpenSearch %.1f, %.1f;"
            + " ratio of medians %.1f%n",
        own[QUESTIONS / 2],
        own[QUESTIONS * 99 / 100],
        across[QUESTIONS / 2],
        across[QUESTIONS * 99 / 100],
        across[QUESTIONS / 2] / own[QUESTIONS / 2]);
  }

  private static double milliseconds(HybridRetriever retriever, Query question) {
    long start = System.nanoTime();
    retriever.retrieve(question, 10);
    return (System.nanoTime() - start) / 1e6;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }

  private long stored(String name) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI sizes =
          URI.create(server + "/_cat/indices/" + name + ".dateline-*?h=pri.store.size&bytes=b");
      String answer =
          client.send(HttpRequest.newBuilder(sizes).build(), BodyHandlers.ofString()).body();
      return answer.lines().mapToLong(line -> Long.parseLong(line.strip())).sum();
    }
  }
}
