package dateline.index.update;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dateline.text.Resource;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The embedding model bge-small-en-v1.5 (BAAI, MIT licence), quantised to 8 bits, out of
 * LangChain4j's jar, run in process. A text becomes the vector of its {@code [CLS]} token, scaled
 * to length 1; of a longer text the first {@value #MOST_TOKENS} tokens count. The model is loaded
 * once, on first use. Safe for use by several threads.
 *
 * <p>It differs from LangChain4j's own wrapper in speed: one ONNX Runtime thread for each text, and
 * as many texts at once as there are processors, instead of several threads for one text.
 */
public final class BgeSmall implements EmbeddingModel {
  /** What the vectors of an index are made by. To be changed with what {@link #embed} does. */
  static final String NAME = "bge-small-en-v1.5-q, CLS, title and passage";

  /** How long a vector is. */
  public static final int DIMENSION = 384;

  private static final int MOST_TOKENS = 512;
  private static final String QUESTION =
      "Represent this sentence for searching relevant passages: ";

  /** Loads the model, which else the first text does. */
  public void load() {
    Objects.requireNonNull(Loaded.MODEL);
  }

  /** The vector of a question, for comparison with passages: the model wants it introduced. */
  public float[] question(String question) {
    return vector(QUESTION + question);
  }

  /** The vector of a text. */
  public float[] vector(String text) {
    return Loaded.MODEL.embed(text);
  }

  /** The vectors of texts, in their order, as many at once as there are processors. */
  public List<float[]> vectors(List<String> texts) {
    if (texts.size() < 2) {
      return texts.stream().map(this::vector).toList();
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<float[]>> running =
          texts.stream().map(text -> pool.submit(() -> vector(text))).toList();
      return running.stream().map(BgeSmall::result).toList();
    }
  }

  private static float[] result(Future<float[]> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a text cannot be embedded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("embedding was interrupted", e);
    }
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    List<String> texts = segments.stream().map(TextSegment::text).toList();
    return Response.from(vectors(texts).stream().map(Embedding::from).toList());
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String modelName() {
    return NAME;
  }

  /** Holds the model once something was embedded. */
  private static final class Loaded {
    static final Model MODEL = Model.load();
  }

  /** The tokenizer and the ONNX Runtime session. Neither opens a network connection. */
  private record Model(HuggingFaceTokenizer tokenizer, OrtEnvironment runtime, OrtSession session) {
    static Model load() {
      System.setProperty("ai.djl.offline", "true");
      try (InputStream onnx = Resource.open(EmbeddingModel.class, "/bge-small-en-v1.5-q.onnx");
          InputStream vocabulary =
              Resource.open(EmbeddingModel.class, "/bge-small-en-v1.5-q-tokenizer.json")) {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.x64quantprecision", "1");
        OrtSession session = runtime.createSession(onnx.readAllBytes(), options);
        Map<String, String> truncating =
            Map.of(
                "padding",
                "false",
                "truncation",
                "true",
                "modelMaxLength",
                Integer.toString(MOST_TOKENS),
                "maxLength",
                Integer.toString(MOST_TOKENS));
        return new Model(
            HuggingFaceTokenizer.newInstance(vocabulary, truncating), runtime, session);
      } catch (IOException | OrtException e) {
        throw new IllegalStateException("the embedding model cannot be loaded", e);
      }
    }

    float[] embed(String text) {
      Encoding encoding = tokenizer.encode(text, true, false);
      long[] shape = {1, encoding.getIds().length};
      try (OnnxTensor ids = tensor(encoding.getIds(), shape);
          OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
          OnnxTensor types = tensor(encoding.getTypeIds(), shape);
          OrtSession.Result result =
              session.run(
                  Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
        float[] cls = new float[DIMENSION];
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(0, cls);
        return unit(cls);
      } catch (OrtException e) {
        throw new IllegalStateException("the embedding model failed on a text", e);
      }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
      return OnnxTensor.createTensor(runtime, LongBuffer.wrap(values), shape);
    }

    private static float[] unit(float[] vector) {
      double squares = 0;
      for (float x : vector) {
        squares += (double) x * x;
      }
      float scale = (float) (1 / Math.sqrt(squares));
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= scale;
      }
      return vector;
    }
  }
}
