package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dateline.answering.Answering;
import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusStages;
import dateline.index.ArticleFilter;
import dateline.index.NewsAnalyser;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.IndexStages;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.Retriever;
import dateline.text.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How indexing and asking grow with the corpus: {@link SyntheticNews} of given sizes is indexed by
 * Dateline (words alone) and, in the same run, by Lucene alone from the same file: the headline and
 * the text of each article cut into pieces of 120 words, indexed by the English analyser with the
 * text stored, in one thread, as in Lucene's own demo, and then in as many as there are processors.
 * Then questions are asked, warm. Last the stages of Dateline's indexing are timed apart, in one
 * thread, on the first thousand articles.
 *
 * <pre>{@code
 * ./mvnw verify, then
 * java -Xmx4g -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.bench.ScaleBench FOLDER [ARTICLES…]
 * }</pre>
 */
final class ScaleBench {
  private static final long SEED = 20261125;
  private static final int QUESTIONS = 200;
  private static final int READ_QUESTIONS = 40;
  private static final int PIECE = 120;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int SAMPLE = 1000;
  private static final int ROUNDS = 5;
  private static final NewsAnalyser ANALYSER = NewsAnalyser.stems();

  private final Path folder;
  private final int articles;
  private final SyntheticNews news = new SyntheticNews(SEED);
  private double processorSeconds;

  private ScaleBench(Path folder, int articles) {
    this.folder = folder;
    this.articles = articles;
  }

  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {1000, 10_000, 100_000};
    for (int size : sizes) {
      Path folder = Files.createDirectories(Path.of(args[0]).resolve("articles-" + size));
      new ScaleBench(folder, size).measure();
    }
  }

  private void measure() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path file = corpus.resolve("news.jsonl");
    if (!Files.exists(file)) {
      news.write(file, articles);
    }
    print("%,d articles, %.1f MB", articles, Files.size(file) / 1e6);
    double plain = plain(file, folder.resolve("plain"), 1);
    double threaded = plain(file, folder.resolve("plain"), PROCESSORS);
    double ours = ours(corpus);
    print(
        "  Dateline / plain Lucene: %.2f of its time; of that in %d threads: %.2f",
        ours / plain, PROCESSORS, ours / threaded);
    searchPlain(folder.resolve("plain"));
    ask(corpus);
    stages(corpus);
  }

  private double ours(Path corpus) throws Exception {
    Path place = folder.resolve("index");
    delete(place);
    Peak peak = new Peak();
    long start = System.nanoTime();
    long processor = processorTime();
    OpenedIndex opened =
        new CorpusIndex(CorpusFolder.at(corpus), place, new NoVectors()).open(Progress.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    try (PassageIndex index = opened.passages()) {
      processorSeconds = (processorTime() - processor) / 1e9;
      indexed("Dateline", seconds, processor, place, peak);
      print(
          "    %,d passages, %,d reprints, %d problems",
          index.manifest().passages(),
          opened.report().tally().reprints(),
          opened.report().problems().size());
    }
    long again = System.nanoTime();
    new CorpusIndex(CorpusFolder.at(corpus), place, new NoVectors())
        .open(Progress.NONE)
        .passages()
        .close();
    print("    opened again, nothing changed, in %.0f ms", (System.nanoTime() - again) / 1e6);
    return seconds;
  }

  private void indexed(String who, double seconds, long processor, Path place, Peak peak)
      throws IOException {
    print(
        "  %-23s %6.1f s (%.1f s of processor), %,.0f articles a second, %,.0f bytes an article on"
            + " disk, heap at most %,d MB",
        who,
        seconds,
        (processorTime() - processor) / 1e9,
        articles / seconds,
        (double) bytes(place) / articles,
        peak.megabytes());
  }

  private double plain(Path file, Path place, int threads) throws Exception {
    delete(place);
    Peak peak = new Peak();
    long start = System.nanoTime();
    long processor = processorTime();
    IndexWriterConfig configuration = new IndexWriterConfig(new EnglishAnalyzer());
    configuration.setRAMBufferSizeMB(64);
    try (FSDirectory directory = FSDirectory.open(place);
        IndexWriter writer = new IndexWriter(directory, configuration);
        BufferedReader lines = Files.newBufferedReader(file)) {
      List<Callable<Void>> work = Collections.nCopies(threads, () -> addPlain(writer, lines));
      try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
        for (Future<Void> done : pool.invokeAll(work)) {
          done.get();
        }
      }
      writer.flush();
      ((ConcurrentMergeScheduler) configuration.getMergeScheduler()).sync();
      writer.commit();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    indexed("plain Lucene, %d threads".formatted(threads), seconds, processor, place, peak);
    return seconds;
  }

  /** Adds what is left of the lines; several threads may do so at once. */
  private static @Nullable Void addPlain(IndexWriter writer, BufferedReader lines)
      throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      addPlain(writer, JsonMapper.shared().readTree(line));
    }
    return null;
  }

  private static void addPlain(IndexWriter writer, JsonNode article) throws IOException {
    String[] words = article.path("text").asString().split(" ");
    for (int i = 0; i < words.length; i += PIECE) {
      String piece =
          String.join(" ", Arrays.copyOfRange(words, i, Math.min(words.length, i + PIECE)));
      Document document = new Document();
      document.add(new StringField("id", article.path("id").asString(), Store.YES));
      document.add(new StoredField("piece", piece));
      document.add(new TextField("text", article.path("title").asString(), Store.NO));
      document.add(new TextField("text", piece, Store.NO));
      writer.addDocument(document);
    }
  }

  private void searchPlain(Path place) throws IOException {
    try (FSDirectory directory = FSDirectory.open(place);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      QueryBuilder queries = new QueryBuilder(new EnglishAnalyzer());
      times(
          "plain Lucene, the best 100",
          QUESTIONS,
          question -> searcher.search(queries.createBooleanQuery("text", question), 100));
    }
  }

  private void ask(Path corpus) throws Exception {
    try (OnnxWindowModel model = OnnxWindowModel.shipped();
        PassageIndex index =
            new CorpusIndex(CorpusFolder.at(corpus), folder.resolve("index"), new NoVectors())
                .open(Progress.NONE)
                .passages()) {
      Retriever retriever = new HybridRetriever(index, new BgeSmall()::question);
      times("retrieval, 24 passages", QUESTIONS, q -> retriever.retrieve(Query.of(q), 24));
      LocalDate today = LocalDate.of(2026, 11, 25);
      Answering silent = IndexAnswering.of(index, retriever, new SilentReader());
      times("ask, reading left out", QUESTIONS, q -> silent.answer(Question.of(q, today)));
      Answering whole = IndexAnswering.of(index, retriever, new ExtractiveReader(model));
      times("ask", READ_QUESTIONS, q -> whole.answer(Question.of(q, today)));
    }
  }

  private interface Work {
    void on(String question) throws Exception;
  }

  /** Median and 99th percentile, after as many questions to warm up with. */
  private void times(String what, int questions, Work work) {
    SyntheticNews asked = new SyntheticNews(SEED);
    double[] milliseconds =
        IntStream.range(0, 2 * questions)
            .mapToObj(_ -> asked.question())
            .mapToDouble(question ->
                time(() -> {
                  try {
                    work.on(question);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                  return 0;
                }))
            .skip(questions)
            .sorted()
            .toArray();
    print(
        "  %-28s median %6.1f ms, 99th percentile %6.1f ms",
        what,
        StartBench.median(milliseconds),
        milliseconds[(int) Math.ceil(0.99 * milliseconds.length) - 1]);
  }

  /** What an article costs in each stage, in one thread, warm, beside all that it cost. */
  private void stages(Path corpus) throws Exception {
    List<Article> sample = new ArrayList<>();
    try (PassageIndex index =
        new CorpusIndex(CorpusFolder.at(corpus), folder.resolve("index"), new NoVectors())
            .open(Progress.NONE)
            .passages()) {
      for (SourceInfo source : index.sources(ArticleFilter.NONE).stream().limit(SAMPLE).toList()) {
        sample.add(index.article(source.id()).orElseThrow());
      }
    }
    double all = 1e6 * processorSeconds / articles;
    print("  an article, %.0f µs of processor in all; of that, timed apart in one thread:", all);
    stage("page furniture", all, sample, CorpusStages::clean);
    stage("sentences, passages", all, sample, article -> Passages.of(article).size());
    stage("language", all, sample, article -> Language.of(article.text()).code().length());
    stage("sketch", all, sample, IndexStages::sketch);
    stage("digest", all, sample, IndexStages::digest);
    stage("terms", all, sample, ScaleBench::terms);
  }

  private static void stage(
      String name, double all, List<Article> sample, ToIntFunction<Article> work) {
    double[] microseconds = new double[ROUNDS];
    int sum = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      sum += sample.stream().mapToInt(work).sum();
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      microseconds[i % ROUNDS] = (end - start) / 1e3 / sample.size();
    }
    double median = StartBench.median(microseconds);
    print("    %-20s %6.1f µs, %4.1f %% (sum %d)", name, median, 100 * median / all, sum);
  }

  private static int terms(Article article) {
    int terms = 0;
    for (Passage passage : Passages.of(article)) {
      for (String text : List.of(article.title(), passage.text())) {
        terms += terms(text);
      }
    }
    return terms;
  }

  private static int terms(String text) {
    int terms = 0;
    try (TokenStream stream = ANALYSER.tokenStream("", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        terms++;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static double time(Supplier<?> work) {
    long start = System.nanoTime();
    work.get();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.UK, format, values));
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long bytes(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.delete(file);
        }
      }
    }
  }

  /** The most memory that objects in use took, looked at after each garbage collection. */
  private static final class Peak {
    private final Thread watch = Thread.ofPlatform().daemon().start(this::watch);
    private volatile long most;

    private void watch() {
      while (!Thread.currentThread().isInterrupted()) {
        most = Math.max(most, used());
        try {
          Thread.sleep(20);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private static long used() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getCollectionUsage)
          .filter(Objects::nonNull)
          .mapToLong(MemoryUsage::getUsed)
          .sum();
    }

    long megabytes() {
      watch.interrupt();
      return most >> 20;
    }
  }

  /** A corpus of this size leaves its vectors for later, so that this is never asked. */
  private static final class NoVectors implements EmbeddingModel {
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
      throw new IllegalStateException("a corpus of so few passages is embedded at once");
    }

    @Override
    public String modelName() {
      return "none";
    }
  }
}
