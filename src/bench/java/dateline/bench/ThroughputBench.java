package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dateline.Ended;
import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many questions a second are answered, and what the time goes into. First {@code ./dateline
 * ask --from} as a process, its start included, then the same questions in this process, warm, with
 * a clock around the retriever and one around the reader. Prints medians of rounds.
 *
 * <pre>{@code
 * ./mvnw verify, then
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.bench.ThroughputBench [ROUNDS [CORPUS [FILE]]]
 * }</pre>
 */
final class ThroughputBench {
  private final List<String> questions;
  private final Clock retrieval = new Clock();
  private final Clock reading = new Clock();
  private final Clock all = new Clock();

  private ThroughputBench(List<String> questions) {
    this.questions = questions;
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path corpus = Path.of(args.length > 1 ? args[1] : "corpus");
    Path file =
        Path.of(
            args.length > 2
                ? args[2]
                : "src/test/resources/dateline/evaluation/news/shipped/questions.jsonl");
    List<String> questions = questions(file);
    System.out.printf("%d questions of %s, %d rounds%n", questions.size(), file, rounds);
    process(rounds, corpus, file, questions.size());
    new ThroughputBench(questions).measure(rounds, corpus);
  }

  private static List<String> questions(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> JsonMapper.shared().readTree(line).required("question").asString())
        .toList();
  }

  private static void process(int rounds, Path corpus, Path file, int questions) throws Exception {
    List<String> command =
        List.of("./dateline", "ask", "--from", file.toString(), "--corpus", corpus.toString());
    double[] seconds = new double[rounds];
    for (int i = -1; i < rounds; i++) { // the first only builds and prepares
      long start = System.nanoTime();
      Ended ended = Ended.of(new ProcessBuilder(command));
      if (ended.status() != 0 || ended.out().lines().count() != questions) {
        throw new IllegalStateException(command + " failed: " + ended);
      }
      if (i >= 0) {
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
    }
    double median = StartBench.median(seconds);
    System.out.printf(
        Locale.ROOT,
        "./dateline ask --from    %5.1f s, its start included: %.1f questions/s%n",
        median,
        questions / median);
  }

  private void measure(int rounds, Path corpus) throws Exception {
    BgeSmall embedding = new BgeSmall();
    Path folder = corpus.resolve(CorpusIndex.DEFAULT_FOLDER);
    try (OnnxWindowModel model = OnnxWindowModel.shipped();
        PassageIndex index =
            new CorpusIndex(CorpusFolder.at(corpus), folder, embedding)
                .open(Progress.NONE)
                .passages()) {
      Retriever retriever = timed(new HybridRetriever(index, embedding::question));
      Reader reader = timed(new ExtractiveReader(model));
      Answering answering =
          new SourcedAnswering(
              retriever,
              reader,
              new Verifier(Sources.of(articles(index))),
              query -> index.horizon(ArticleFilter.NONE));
      double[][] milliseconds = new double[3][rounds];
      double[] processor = new double[rounds];
      for (int i = -1; i < rounds; i++) { // the first warms up
        long start = processorTime();
        round(answering);
        if (i >= 0) {
          processor[i] = (processorTime() - start) / 1e6 / questions.size();
          milliseconds[0][i] = all.take() / questions.size();
          milliseconds[1][i] = retrieval.take() / questions.size();
          milliseconds[2][i] = reading.take() / questions.size();
        } else {
          List.of(all, retrieval, reading).forEach(Clock::take);
        }
      }
      print(
          StartBench.median(milliseconds[0]),
          StartBench.median(milliseconds[1]),
          StartBench.median(milliseconds[2]));
      System.out.printf(
          Locale.ROOT,
          "  processor time         %5.1f ms, of all threads%n",
          StartBench.median(processor));
    }
  }

  /** Of all threads, in nanoseconds: what other programs take meanwhile does not count. */
  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void round(Answering answering) {
    LocalDate today = LocalDate.of(2026, 11, 25);
    questions.forEach(text -> all.time(() -> answering.answer(Question.of(text, today))));
  }

  private static void print(double all, double retrieval, double reading) {
    System.out.printf(
        Locale.ROOT,
        "in process, warm         %5.1f ms a question: %.1f questions/s%n",
        all,
        1000 / all);
    part("retrieval", retrieval, all);
    part("reading", reading, all);
    part("the rest", all - retrieval - reading, all);
  }

  private static void part(String name, double milliseconds, double all) {
    System.out.printf(
        Locale.ROOT, "  %-22s %5.1f ms, %2.0f %%%n", name, milliseconds, 100 * milliseconds / all);
  }

  private Retriever timed(Retriever retriever) {
    return (query, k) -> retrieval.time(() -> retriever.retrieve(query, k));
  }

  private Reader timed(Reader reader) {
    return new Reader() {
      @Override
      public Draft read(Question question, List<RankedPassage> passages) {
        return reading.time(() -> reader.read(question, passages));
      }

      @Override
      public ReaderInfo info() {
        return reader.info();
      }
    };
  }

  private static List<Article> articles(PassageIndex index) {
    List<Article> articles = new ArrayList<>();
    index.articles().forEach(articles::add);
    return articles;
  }

  /** Adds up the wall time of what it is put around, in one thread. */
  private static final class Clock {
    private long nanoseconds;

    <T> T time(Supplier<T> work) {
      long start = System.nanoTime();
      try {
        return work.get();
      } finally {
        nanoseconds += System.nanoTime() - start;
      }
    }

    /** The milliseconds so far; begins anew. */
    double take() {
      double milliseconds = nanoseconds / 1e6;
      nanoseconds = 0;
      return milliseconds;
    }
  }
}
