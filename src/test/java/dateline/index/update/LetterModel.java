package dateline.index.update;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/**
 * A fast stand-in for an embedding model: counts the letters of a text, scaled to length 1.
 * Remembers how many texts it was asked for.
 */
public final class LetterModel implements EmbeddingModel {
  private int asked;

  /** How many texts were embedded so far. */
  public int asked() {
    return asked;
  }

  public float[] question(String text) {
    float[] counts = new float[26];
    counts[0] = 0.001f;
    text.toLowerCase().chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
    double squares = 0;
    for (float count : counts) {
      squares += count * count;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] /= (float) Math.sqrt(squares);
    }
    return counts;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    asked += segments.size();
    return Response.from(
        segments.stream().map(segment -> Embedding.from(question(segment.text()))).toList());
  }

  @Override
  public String modelName() {
    return "letters";
  }

  @Override
  public int dimension() {
    return 26;
  }
}
