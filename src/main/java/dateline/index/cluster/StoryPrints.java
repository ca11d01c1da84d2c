package dateline.index.cluster;

import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which articles print one story, read for many stories at once: an answer asks for those of each
 * passage that it looks at, several times. What was read a moment ago is not read again.
 */
final class StoryPrints {
  private static final int REMEMBERED = 256;
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Comparator<SourceInfo> FIRST_PUBLISHED =
      Comparator.comparing(
          source -> source.publication().map(PublicationDate::first).orElse(LocalDate.MAX));

  private final ClusterReads reads;
  private final Map<String, Known> known = new LinkedHashMap<>();

  /**
   * What was read of a story.
   *
   * @param at when, by {@link System#nanoTime}
   */
  private record Known(List<SourceInfo> prints, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < FRESH.toNanos();
    }
  }

  StoryPrints(ClusterReads reads) {
    this.reads = reads;
  }

  /** The articles that print a story, the first published first. */
  synchronized List<SourceInfo> of(String story) {
    expect(List.of(story));
    return Objects.requireNonNull(known.get(story)).prints();
  }

  /** Reads at once what will be asked for. */
  synchronized void expect(Collection<String> stories) {
    known.values().removeIf(one -> !one.isFresh());
    Map<String, List<SourceInfo>> read = new TreeMap<>();
    stories.stream()
        .filter(story -> !known.containsKey(story))
        .forEach(story -> read.put(story, new ArrayList<>()));
    if (read.isEmpty()) {
      return;
    }
    List<Object> filters = ClusterSearches.kind(ClusterDocuments.OF_ARTICLE);
    filters.add(Map.of("terms", Map.of(ClusterDocuments.STORY, List.copyOf(read.keySet()))));
    reads.each(
        filters,
        ClusterDocuments.ID,
        ClusterDocuments.LISTED,
        source ->
            Objects.requireNonNull(read.get(source.path(ClusterDocuments.STORY).asString("")))
                .add(ClusterDocuments.info(source)));
    long now = System.nanoTime();
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    read.forEach((story, prints) -> {
      prints.sort(FIRST_PUBLISHED);
      known.put(story, new Known(List.copyOf(prints), now));
    });
  }
}
