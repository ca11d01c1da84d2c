package dateline.index.cluster;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.index.NewsAnalyser;
import dateline.index.PassageDocument;
import dateline.index.update.Progress;
import dateline.index.update.Progress.Stage;
import dateline.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Makes the vectors that an index in a cluster lacks, some hundreds at a time; what is killed loses
 * one such batch. A text that was embedded before, here or in the index that this one replaces, is
 * not embedded again. A passage that was written to since it was read is left for the next time.
 */
final class ClusterVectors {
  private static final int BATCH = TextVectors.MOST;

  private final ClusterReads reads;
  private final TextVectors embedding;
  private final BulkWriter bulk;
  private final Progress progress;
  private final NewsAnalyser stems = NewsAnalyser.stems();

  ClusterVectors(ClusterReads reads, TextVectors embedding, BulkWriter bulk, Progress progress) {
    this.reads = reads;
    this.embedding = embedding;
    this.bulk = bulk;
    this.progress = progress;
  }

  /** A passage that lacks a vector, and how it was found. */
  private record Lacking(JsonNode hit, Passage passage) {
    String digest() {
      return PassageDocument.digest(passage);
    }
  }

  static Map<String, Object> lacking() {
    return Map.of(
        "bool",
        Map.of(
            "filter",
            ClusterSearches.kind(ClusterDocuments.OF_PASSAGE),
            "must_not",
            ClusterSearches.exists(ClusterDocuments.VECTOR)));
  }

  /** Goes on until no passage lacks a vector. */
  void all() throws IOException {
    long passages =
        reads.count(ClusterSearches.all(ClusterSearches.kind(ClusterDocuments.OF_PASSAGE)));
    for (long left = reads.count(lacking()); left > 0; ) {
      long missing = left;
      List<Lacking> batch = batch();
      Map<String, float[]> vectors = vectors(batch, passages - missing, passages);
      write(batch, vectors);
      left = reads.count(lacking());
      if (left >= missing) {
        return; // what is left was written to meanwhile, or its article is gone
      }
    }
  }

  private List<Lacking> batch() {
    Map<String, Object> search =
        Map.of(
            "size",
            BATCH,
            "seq_no_primary_term",
            true,
            "_source",
            List.of(
                ClusterDocuments.ID,
                ClusterDocuments.NUMBER,
                ClusterDocuments.START,
                ClusterDocuments.END,
                ClusterDocuments.SHA256),
            "query",
            lacking(),
            "sort",
            List.of("_doc"));
    List<JsonNode> hits = new ArrayList<>();
    reads.search(search).path("hits").path("hits").forEach(hits::add);
    Map<String, JsonNode> articles =
        reads.articles(
            hits.stream()
                .map(hit -> hit.path("_source").path(ClusterDocuments.ID).asString(""))
                .distinct()
                .toList());
    List<Lacking> batch = new ArrayList<>();
    hits.forEach(hit ->
        passage(hit.path("_source"), articles).ifPresent(p -> batch.add(new Lacking(hit, p))));
    return batch;
  }

  private static Optional<Passage> passage(JsonNode source, Map<String, JsonNode> articles) {
    JsonNode stored = articles.get(source.path(ClusterDocuments.ID).asString(""));
    if (stored == null
        || !stored.path(ClusterDocuments.SHA256).equals(source.path(ClusterDocuments.SHA256))) {
      return Optional.empty();
    }
    Article article = ClusterDocuments.article(stored);
    Span span =
        new Span(
            source.path(ClusterDocuments.START).asInt(0),
            source.path(ClusterDocuments.END).asInt(0));
    return Optional.of(new Passage(article, source.path(ClusterDocuments.NUMBER).asInt(0), span));
  }

  private Map<String, float[]> vectors(List<Lacking> batch, long done, long all) {
    return embedding.of(
        batch.stream().map(Lacking::passage).toList(),
        made -> progress.at(Stage.EMBEDDING, done + made, all));
  }

  private void write(List<Lacking> batch, Map<String, float[]> vectors) throws IOException {
    for (Lacking one : batch) {
      Passage passage = one.passage();
      float[] vector = Objects.requireNonNull(vectors.get(one.digest()));
      String title = stems.spaced(passage.article().title());
      bulk.bring(
          List.of(
              BulkWriter.indexIfAsRead(
                  one.hit().path("_id").asString(""),
                  ClusterDocuments.articleKey(passage.article().id()),
                  one.hit(),
                  ClusterDocuments.passage(
                      passage,
                      one.hit().path("_source").path(ClusterDocuments.SHA256).asString(""),
                      List.of(title, stems.spaced(passage.text())),
                      () -> List.of(title, stems.spaced(passage.article().text())),
                      Optional.of(vector)))));
    }
    bulk.finish();
    reads.client().post("/" + reads.index() + "/_refresh", Map.of());
  }
}
