package dateline.index.cluster;

import dateline.article.PublicationDate;
import dateline.index.update.SameStories;
import dateline.text.MinHashSketch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Gives each article of a story that several papers print the id of the one that the story goes by,
 * as the embedded index does. All sketches are read for that, some hundred bytes an article.
 */
final class ClusterStories {
  private final ByteArrayOutputStream sketches = new ByteArrayOutputStream();
  private final List<Labelled> articles = new ArrayList<>();

  private ClusterStories() {}

  private record Labelled(String id, String story, LocalDate published) {}

  /** Brings the stories of an index up to date, which has just been refreshed. */
  static void label(ClusterReads reads, BulkWriter bulk) throws IOException {
    ClusterStories stories = new ClusterStories();
    reads.each(
        ClusterSearches.kind(ClusterDocuments.OF_ARTICLE),
        ClusterDocuments.ID,
        List.of(
            ClusterDocuments.ID,
            ClusterDocuments.STORY,
            ClusterDocuments.SKETCH,
            ClusterDocuments.ARTICLE + ".published"),
        stories::add);
    for (List<Integer> story :
        SameStories.of(stories.sketches.toByteArray(), stories.articles.size())) {
      stories.write(story, bulk);
    }
    bulk.finish();
  }

  private void add(JsonNode source) {
    byte[] sketch = ClusterDocuments.sketch(source);
    if (sketch.length == MinHashSketch.BYTES) {
      sketches.writeBytes(sketch);
      articles.add(
          new Labelled(
              source.path(ClusterDocuments.ID).asString(""),
              source.path(ClusterDocuments.STORY).asString(""),
              ClusterDocuments.publication(source.path(ClusterDocuments.ARTICLE))
                  .map(PublicationDate::first)
                  .orElse(LocalDate.MAX)));
    }
  }

  private void write(List<Integer> story, BulkWriter bulk) throws IOException {
    List<Labelled> prints = story.stream().map(articles::get).toList();
    String name = prints.size() == 1 ? "" : name(prints);
    for (Labelled one : prints) {
      if (!one.story().equals(name)) {
        String key = ClusterDocuments.articleKey(one.id());
        bulk.bring(List.of(BulkWriter.update(key, key, Map.of(ClusterDocuments.STORY, name))));
      }
    }
  }

  /** The id of the article that a story goes by. */
  private static String name(List<Labelled> story) {
    return story.stream()
        .min(Comparator.comparing(Labelled::published).thenComparing(Labelled::id))
        .orElseThrow()
        .id();
  }
}
