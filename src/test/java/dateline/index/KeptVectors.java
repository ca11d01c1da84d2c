package dateline.index;

import dateline.index.update.BgeSmall;
import dateline.text.Digest;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped model's vectors, each made once and kept in a file, so that writing can be timed. */
public final class KeptVectors implements EmbeddingModel {
  private final BgeSmall model = new BgeSmall();
  private final Map<String, float[]> kept = new ConcurrentHashMap<>();
  private final Path file;

  /**
   * @param file what was kept; need not be there
   */
  public KeptVectors(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (int left = in.readInt(); left > 0; left--) {
          kept.put(in.readUTF(), vector(in));
        }
      }
    }
  }

  private float[] vector(DataInputStream in) throws IOException {
    float[] vector = new float[model.dimension()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = in.readFloat();
    }
    return vector;
  }

  public void keep() throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(kept.size());
      for (Map.Entry<String, float[]> one : kept.entrySet()) {
        out.writeUTF(one.getKey());
        for (float number : one.getValue()) {
          out.writeFloat(number);
        }
      }
    }
  }

  public float[] question(String text) {
    return model.question(text);
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    List<Embedding> made = new ArrayList<>();
    for (TextSegment segment : segments) {
      String key = new Digest().add(segment.text()).hex();
      float[] vector =
          kept.computeIfAbsent(
              key, _ -> model.embedAll(List.of(segment)).content().getFirst().vector());
      made.add(Embedding.from(vector));
    }
    return Response.from(made);
  }

  @Override
  public String modelName() {
    return model.modelName();
  }

  @Override
  public int dimension() {
    return model.dimension();
  }
}
