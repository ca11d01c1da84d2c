package dateline.reading.extractive;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dateline.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The question-answering model run in process by ONNX Runtime: inputs {@code input_ids}, {@code
 * attention_mask} and {@code token_type_ids} of {@code [CLS] question [SEP] passage [SEP]}, outputs
 * {@code start_logits} and {@code end_logits}, both {@code [batch, length]}.
 *
 * <p>Passages are scored one at a time on two threads, each with one thread of the runtime's own:
 * on two cores that is faster than a batch, which pads every passage to the longest.
 */
public final class OnnxSpanModel implements SpanModel, AutoCloseable {
  /** The positions that the model has. */
  private static final int LONGEST = 512;

  private static final int THREADS = 2;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("reader-", 0).factory());

  private OnnxSpanModel(HuggingFaceTokenizer tokenizer, byte[] model) throws OrtException {
    this.tokenizer = tokenizer;
    this.environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.x64quantprecision", "1");
      this.session = environment.createSession(model, options);
    }
  }

  /** The model that comes with the program. */
  public static OnnxSpanModel shipped() {
    try (InputStream model = resource("reader.onnx");
        InputStream vocabulary = resource("tokenizer.json")) {
      return new OnnxSpanModel(
          HuggingFaceTokenizer.newInstance(
              vocabulary,
              Map.of("padding", "false", "truncation", "false", "modelMaxLength", "512")),
          model.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the shipped reader model does not load: " + e.getMessage(), e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = OnnxSpanModel.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("the program lacks its resource dateline/reading/" + name);
    }
    return stream;
  }

  @Override
  public boolean knows(String word) {
    return tokenizer.encode(word, false, false).getIds().length == 1;
  }

  @Override
  public List<SpanScores> score(String question, List<String> passages) {
    List<Callable<SpanScores>> tasks = new ArrayList<>();
    passages.forEach(passage -> tasks.add(() -> score(question, passage)));
    try {
      List<SpanScores> scores = new ArrayList<>();
      for (Future<SpanScores> done : threads.invokeAll(tasks)) {
        scores.add(done.get());
      }
      return scores;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the reader model failed: " + e.getCause(), e.getCause());
    }
  }

  private SpanScores score(String question, String passage) throws OrtException {
    Encoding encoding = tokenizer.encode(question, passage);
    int length = Math.min(LONGEST, encoding.getIds().length);
    Map<String, OnnxTensor> inputs =
        Map.of(
            "input_ids", tensor(encoding.getIds(), length),
            "attention_mask", tensor(encoding.getAttentionMask(), length),
            "token_type_ids", tensor(encoding.getTypeIds(), length));
    try (OrtSession.Result result = session.run(inputs)) {
      float[] starts = ((float[][]) result.get("start_logits").orElseThrow().getValue())[0];
      float[] ends = ((float[][]) result.get("end_logits").orElseThrow().getValue())[0];
      return ofPassage(encoding, passage, starts, ends);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values, int length) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {Arrays.copyOf(values, length)});
  }

  private static SpanScores ofPassage(
      Encoding encoding, String passage, float[] starts, float[] ends) {
    CodePoints offsets = new CodePoints(passage);
    List<Span> tokens = new ArrayList<>();
    float[] s = new float[starts.length];
    float[] e = new float[ends.length];
    for (int i = 0; i < starts.length; i++) {
      var span = encoding.getCharTokenSpans()[i];
      if (encoding.getTypeIds()[i] == 1 && span != null && span.getEnd() > span.getStart()) {
        s[tokens.size()] = starts[i];
        e[tokens.size()] = ends[i];
        tokens.add(new Span(offsets.unit(span.getStart()), offsets.unit(span.getEnd())));
      }
    }
    int n = tokens.size();
    return new SpanScores(tokens, Arrays.copyOf(s, n), Arrays.copyOf(e, n), starts[0] + ends[0]);
  }

  @Override
  public void close() throws OrtException {
    threads.shutdownNow();
    session.close();
    tokenizer.close();
  }
}
