package dateline.index.cluster;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the articles that print what another printed first. */
final class ReprintCount {
  private ReprintCount() {}

  /** Those that have a story, less the stories: each story goes by one of its articles. */
  static int of(ClusterReads reads) {
    List<Object> printed = ClusterSearches.kind(ClusterDocuments.OF_ARTICLE);
    Map<String, Object> query =
        Map.of(
            "bool",
            Map.of(
                "filter", printed, "must_not", ClusterSearches.term(ClusterDocuments.STORY, "")));
    AtomicInteger count = new AtomicInteger();
    reads.each(
        List.of(query),
        ClusterDocuments.ID,
        List.of(ClusterDocuments.STORY, ClusterDocuments.ID),
        source -> {
          if (!source.path(ClusterDocuments.STORY).equals(source.path(ClusterDocuments.ID))) {
            count.incrementAndGet();
          }
        });
    return count.get();
  }
}
