package dateline.index;

import dateline.index.update.LetterModel;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.Arrays;
import java.util.List;

/** The {@link LetterModel} in as many dimensions as the shipped model has. */
public final class PaddedLetters implements EmbeddingModel {
  private static final int DIMENSIONS = 384;

  private final LetterModel letters = new LetterModel();

  /** How many texts were embedded so far. */
  public int asked() {
    return letters.asked();
  }

  public float[] question(String text) {
    return Arrays.copyOf(letters.question(text), DIMENSIONS);
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return Response.from(
        letters.embedAll(segments).content().stream()
            .map(made -> Embedding.from(Arrays.copyOf(made.vector(), DIMENSIONS)))
            .toList());
  }

  @Override
  public String modelName() {
    return "letters";
  }

  @Override
  public int dimension() {
    return DIMENSIONS;
  }
}
