package dateline.retrieval;

import dateline.index.PassageIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The ways to retrieve from one index.
 *
 * @param lexical by words
 * @param vector by meaning
 * @param hybrid by both: what questions are answered from
 */
public record Retrievers(Retriever lexical, Retriever vector, Retriever hybrid) {
  /**
   * @param index the passages
   * @param embedding gives a question's vector, of length 1, by the model of the index's vectors
   */
  public static Retrievers of(PassageIndex index, Function<String, float[]> embedding) {
    return new Retrievers(
        new LexicalRetriever(index),
        new VectorRetriever(index, embedding),
        new HybridRetriever(index, embedding));
  }

  /** All of them, by their names. */
  public Map<String, Retriever> byName() {
    Map<String, Retriever> named = new LinkedHashMap<>();
    named.put("lexical", lexical);
    named.put("vector", vector);
    named.put("hybrid", hybrid);
    return named;
  }
}
