package dateline.bench;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import dateline.time.TimeRecogniser;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * How many time expressions a second the recogniser reads, in processor time, and how much longer
 * indexing would take if it read every article (indexing does not: expressions are read when an
 * answer or a timeline needs them). Prints medians of rounds over one corpus, indexed with the
 * shipped embedding model and, as the hardest comparison, with one that costs nothing.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.bench.RecogniserBench CORPUS [ROUNDS]
 * }</pre>
 */
final class RecogniserBench {
  private static final int AT_ONCE = 20;

  private RecogniserBench() {}

  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args[0]);
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    double[] bare = new double[rounds];
    double[] embedded = new double[rounds];
    double[] reading = new double[rounds];
    BgeSmall model = new BgeSmall();
    List<Article> articles = List.of();
    int expressions = 0;
    for (int i = -2; i < rounds; i++) { // the first two warm up
      List<Article> read = new ArrayList<>();
      double withoutModel = indexing(corpus, new LetterModel(), read);
      double withModel = indexing(corpus, model, new ArrayList<>());
      articles = read;
      long start = processorTime();
      for (int k = 0; k < AT_ONCE; k++) {
        expressions = recognised(read);
      }
      if (i >= 0) {
        bare[i] = withoutModel;
        embedded[i] = withModel;
        reading[i] = (processorTime() - start) / 1e6 / AT_ONCE;
      }
    }
    long characters = articles.stream().mapToLong(article -> article.text().length()).sum();
    print(
        StartBench.median(reading),
        StartBench.median(bare),
        StartBench.median(embedded),
        expressions,
        characters,
        articles.size());
  }

  private static void print(
      double reading,
      double bare,
      double embedded,
      int expressions,
      long characters,
      int articles) {
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d characters, %d expressions: read in %.1f ms, %.0f expressions/s,"
            + " %.1f million characters/s%n",
        articles,
        characters,
        expressions,
        reading,
        1000 * expressions / reading,
        characters / reading / 1000);
    System.out.printf(
        Locale.ROOT,
        "indexing, embedding included:   %.0f ms; reading every expression would add %.1f %%%n",
        embedded,
        100 * reading / embedded);
    System.out.printf(
        Locale.ROOT,
        "indexing, embedding left aside: %.0f ms; reading every expression would add %.1f %%%n",
        bare,
        100 * reading / bare);
  }

  private static int recognised(List<Article> articles) {
    int expressions = 0;
    for (Article article : articles) {
      expressions +=
          new TimeRecogniser()
              .recognise(article.text(), article.publication().map(PublicationDate::first))
              .size();
    }
    return expressions;
  }

  /** Milliseconds of processor time of all threads. */
  private static double indexing(Path corpus, EmbeddingModel model, List<Article> articles)
      throws Exception {
    Path folder = Files.createTempDirectory("recogniser-bench");
    try {
      long start = allThreads();
      try (PassageIndex index =
          new CorpusIndex(CorpusFolder.at(corpus), folder, model).open(Progress.NONE).passages()) {
        double milliseconds = (allThreads() - start) / 1e6;
        index.articles().forEach(articles::add);
        return milliseconds;
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long allThreads() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
