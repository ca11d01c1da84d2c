package dateline.reading.extractive;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dateline.text.Resource;
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
 * The model run in process by ONNX Runtime: inputs {@code input_ids}, {@code attention_mask} and
 * {@code token_type_ids} of {@code [CLS] question [SEP] window [SEP]}; outputs {@code start_logits}
 * and {@code end_logits}, both {@code [batch, length]}, and {@code window_logits}, {@code [batch,
 * 4]}: answers, yes, no, unsettled.
 *
 * <p>Windows are scored one at a time on two threads, each with one thread of the runtime's own: on
 * two cores that is faster than a batch, which pads every window to the longest.
 */
public final class OnnxWindowModel implements WindowModel, AutoCloseable {
  /** The most tokens of a question and a window that the model was trained on. */
  private static final int MOST_TOKENS = 224;

  private static final int THREADS = 2;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("reader-", 0).factory());

  private OnnxWindowModel(HuggingFaceTokenizer tokenizer, byte[] model) throws OrtException {
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
  public static OnnxWindowModel shipped() {
    return of(Resource.bytes(OnnxWindowModel.class, "reader.onnx"));
  }

  /** A model of the same inputs and outputs, with the shipped tokenizer. */
  static OnnxWindowModel of(byte[] model) {
    try (InputStream vocabulary = Resource.open(OnnxWindowModel.class, "tokenizer.json")) {
      return new OnnxWindowModel(
          HuggingFaceTokenizer.newInstance(
              vocabulary,
              Map.of("padding", "false", "truncation", "false", "modelMaxLength", "512")),
          model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the reader model does not load: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean knows(String word) {
    return tokenizer.encode(word, false, false).getIds().length == 1;
  }

  @Override
  public List<WindowScores> score(String question, List<String> windows) {
    List<Callable<WindowScores>> tasks = new ArrayList<>();
    windows.forEach(window -> tasks.add(() -> score(question, window)));
    try {
      List<WindowScores> scores = new ArrayList<>();
      for (Future<WindowScores> done : threads.invokeAll(tasks)) {
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

  private WindowScores score(String question, String window) throws OrtException {
    Encoding encoding = tokenizer.encode(question, window);
    int length = Math.min(MOST_TOKENS, encoding.getIds().length);
    Map<String, OnnxTensor> inputs =
        Map.of(
            "input_ids", tensor(encoding.getIds(), length),
            "attention_mask", tensor(encoding.getAttentionMask(), length),
            "token_type_ids", tensor(encoding.getTypeIds(), length));
    try (OrtSession.Result result = session.run(inputs)) {
      return scores(
          encoding,
          new CodePoints(window),
          logits(result, "start_logits"),
          logits(result, "end_logits"),
          logits(result, "window_logits"));
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values, int length) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {Arrays.copyOf(values, length)});
  }

  private static float[] logits(OrtSession.Result result, String name) throws OrtException {
    return ((float[][]) result.get(name).orElseThrow().getValue())[0];
  }

  private static WindowScores scores(
      Encoding encoding, CodePoints offsets, float[] starts, float[] ends, float[] window) {
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
    return new WindowScores(
        tokens,
        Arrays.copyOf(s, n),
        Arrays.copyOf(e, n),
        starts[0] + ends[0],
        window[0],
        WindowScores.Verdict.of(window[1], window[2], window[3]));
  }

  @Override
  public void close() throws OrtException {
    threads.shutdownNow();
    session.close();
    tokenizer.close();
  }
}
