package dateline.index.cluster;

import dateline.article.Passage;
import dateline.index.PassageDocument;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** The vectors of passages: those that an index has already, and new ones. */
final class TextVectors {
  /** So many passages, at most, are asked for at once. */
  static final int MOST = 500;

  private static final int CHUNK = 50;

  private final ClusterReads index;
  private final Optional<ClusterReads> replaced;
  private final EmbeddingModel model;

  /**
   * @param index the index that is written to
   * @param replaced the one whose place it takes, if that has vectors of the same model
   */
  TextVectors(ClusterReads index, Optional<ClusterReads> replaced, EmbeddingModel model) {
    this.index = index;
    this.replaced = replaced;
    this.model = model;
  }

  /**
   * The vectors by the digest of what is embedded.
   *
   * @param passages at most {@link #MOST}
   * @param done is told how many texts have been embedded
   */
  Map<String, float[]> of(Collection<Passage> passages, IntConsumer done) {
    Map<String, String> texts = new LinkedHashMap<>();
    passages.forEach(p -> texts.put(PassageDocument.digest(p), PassageDocument.embedded(p)));
    Map<String, float[]> vectors = new HashMap<>(kept(passages));
    vectors.putAll(replaced(passages));
    texts.keySet().removeAll(vectors.keySet());
    embed(texts, vectors, done);
    return vectors;
  }

  /**
   * Those that the index has already.
   *
   * @param passages at most {@link #MOST}
   */
  Map<String, float[]> kept(Collection<Passage> passages) {
    return standing(index, digests(passages));
  }

  /**
   * Those that the index has whose place this one takes, so that what was made once is not lost.
   *
   * @param passages at most {@link #MOST}
   */
  Map<String, float[]> replaced(Collection<Passage> passages) {
    return replaced.map(before -> standing(before, digests(passages))).orElse(Map.of());
  }

  private static List<String> digests(Collection<Passage> passages) {
    return passages.stream().map(PassageDocument::digest).toList();
  }

  private void embed(Map<String, String> texts, Map<String, float[]> vectors, IntConsumer done) {
    List<String> digests = List.copyOf(texts.keySet());
    List<TextSegment> segments = texts.values().stream().map(TextSegment::from).toList();
    for (int i = 0; i < digests.size(); i += CHUNK) {
      done.accept(i);
      int end = Math.min(i + CHUNK, digests.size());
      List<Embedding> made = model.embedAll(segments.subList(i, end)).content();
      for (int j = i; j < end; j++) {
        vectors.put(digests.get(j), made.get(j - i).vector());
      }
    }
  }

  private static Map<String, float[]> standing(ClusterReads index, Collection<String> digests) {
    Map<String, Object> search =
        Map.of(
            "size",
            2 * MOST,
            "_source",
            List.of(ClusterDocuments.EMBEDDED, ClusterDocuments.VECTOR),
            "query",
            ClusterSearches.all(
                List.of(
                    Map.of("terms", Map.of(ClusterDocuments.EMBEDDED, digests)),
                    ClusterSearches.exists(ClusterDocuments.VECTOR))));
    Map<String, float[]> vectors = new HashMap<>();
    for (JsonNode hit : index.search(search).path("hits").path("hits")) {
      JsonNode source = hit.path("_source");
      ClusterDocuments.vector(source)
          .ifPresent(v -> vectors.put(source.path(ClusterDocuments.EMBEDDED).asString(""), v));
    }
    return vectors;
  }
}
