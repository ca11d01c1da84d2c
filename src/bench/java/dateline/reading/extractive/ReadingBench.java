package dateline.reading.extractive;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the model reads for a question over 1, 5, 10 and 20 passages, one at a time and in
 * batches, on one thread and on two, be they Java's or the runtime's own. Prints the median
 * milliseconds a question.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" \
 *   dateline.reading.extractive.ReadingBench TEXT... [ROUNDS]
 * }</pre>
 *
 * The passages are cut from the files given, a hundred to a hundred and fifty words each.
 */
final class ReadingBench {
  private static final List<Integer> PASSAGES = List.of(1, 5, 10, 20);
  private static final String QUESTION = "Who is said to have met the delegation in the capital?";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final HuggingFaceTokenizer tokenizer;
  private final byte[] model;

  private ReadingBench() throws IOException {
    try (var vocabulary = OnnxWindowModel.class.getResourceAsStream("tokenizer.json");
        var file = OnnxWindowModel.class.getResourceAsStream("reader.onnx")) {
      this.tokenizer =
          HuggingFaceTokenizer.newInstance(
              vocabulary,
              Map.of("padding", "false", "truncation", "false", "modelMaxLength", "512"));
      this.model = file.readAllBytes();
    }
  }

  /** How passages are scored: so many threads of Java's and of the runtime's, so many at once. */
  private record Way(String name, int java, int runtime, int batch, boolean sorted) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("one thread, one at a time", 1, 1, 1, false),
          new Way("one thread, batches of 5", 1, 1, 5, false),
          new Way("one thread, batches of 5 of like length", 1, 1, 5, true),
          new Way("two of the runtime's, one at a time", 1, 2, 1, false),
          new Way("two of the runtime's, batches of 5 of like length", 1, 2, 5, true),
          new Way("two of Java's, one at a time", 2, 1, 1, false),
          new Way("two of Java's, one at a time, longest first", 2, 1, 1, true),
          new Way("two of Java's, batches of 5 of like length", 2, 1, 5, true));

  public static void main(String[] args) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    boolean counted = args[args.length - 1].matches("\\d+");
    int rounds = counted ? Integer.parseInt(args[args.length - 1]) : 5;
    List<String> passages =
        passages(Arrays.asList(args).subList(0, counted ? args.length - 1 : args.length));
    ReadingBench bench = new ReadingBench();
    System.out.printf("%-52s", "milliseconds for");
    PASSAGES.forEach(n -> System.out.printf("%8d", n));
    System.out.println(" passages");
    for (Way way : WAYS) {
      bench.print(way, passages, rounds);
    }
  }

  private static List<String> passages(List<String> files) throws IOException {
    List<String> passages = new ArrayList<>();
    for (String file : files) {
      List<String> words = List.of(Files.readString(Path.of(file)).strip().split("\\s+"));
      for (int from = 0; from + 150 < words.size(); from += 150) {
        int length = 100 + 10 * (passages.size() % 6);
        passages.add(String.join(" ", words.subList(from, from + length)));
      }
    }
    while (passages.size() < PASSAGES.getLast()) {
      passages.addAll(List.copyOf(passages));
    }
    return passages;
  }

  private void print(Way way, List<String> passages, int rounds) throws Exception {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        ExecutorService threads = Executors.newFixedThreadPool(way.java())) {
      options.setIntraOpNumThreads(way.runtime());
      options.addConfigEntry("session.x64quantprecision", "1");
      try (OrtSession session = environment.createSession(model, options)) {
        System.out.printf("%-52s", way.name());
        for (int n : PASSAGES) {
          double[] milliseconds = new double[rounds];
          for (int i = -1; i < rounds; i++) {
            long start = System.nanoTime();
            read(way, session, threads, passages.subList(0, n));
            if (i >= 0) {
              milliseconds[i] = (System.nanoTime() - start) / 1e6;
            }
          }
          Arrays.sort(milliseconds);
          System.out.printf(Locale.ROOT, "%8.0f", milliseconds[rounds / 2]);
        }
        System.out.println();
      }
    }
  }

  private void read(Way way, OrtSession session, ExecutorService threads, List<String> passages)
      throws Exception {
    List<Encoding> encoded =
        new ArrayList<>(passages.stream().map(p -> tokenizer.encode(QUESTION, p)).toList());
    if (way.sorted()) {
      encoded.sort(Comparator.comparingInt((Encoding e) -> e.getIds().length).reversed());
    }
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < encoded.size(); i += way.batch()) {
      List<Encoding> batch = encoded.subList(i, Math.min(encoded.size(), i + way.batch()));
      tasks.add(() -> run(session, batch));
    }
    for (Future<Void> done : threads.invokeAll(tasks)) {
      done.get();
    }
  }

  private Void run(OrtSession session, List<Encoding> batch) throws OrtException {
    int length = batch.stream().mapToInt(e -> e.getIds().length).max().orElseThrow();
    Map<String, OnnxTensor> inputs =
        Map.of(
            "input_ids", tensor(batch.stream().map(Encoding::getIds).toList(), length),
            "attention_mask",
                tensor(batch.stream().map(Encoding::getAttentionMask).toList(), length),
            "token_type_ids", tensor(batch.stream().map(Encoding::getTypeIds).toList(), length));
    try (OrtSession.Result _ = session.run(inputs)) {
      return null;
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(List<long[]> rows, int length) throws OrtException {
    long[][] padded = rows.stream().map(r -> Arrays.copyOf(r, length)).toArray(long[][]::new);
    return OnnxTensor.createTensor(environment, padded);
  }
}
