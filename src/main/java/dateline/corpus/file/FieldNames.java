package dateline.corpus.file;

import dateline.text.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What others call what an article states: ninjs, JSON Feed, News API, WordPress, Hugo, Jekyll and
 * schema.org. The first name that is there counts.
 */
public final class FieldNames {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "id", List.of("id", "_id"),
          "title", List.of("title", "headline", "headline_main"),
          "publisher",
              List.of(
                  "publisher",
                  "source",
                  "publication",
                  "newspaper",
                  "outlet",
                  "site_name",
                  "provider"),
          "published",
              List.of(
                  "published",
                  "date",
                  "date_published",
                  "datePublished",
                  "published_at",
                  "publishedAt",
                  "pubDate",
                  "pub_date",
                  "publication_date",
                  "publish_date",
                  "publishDate",
                  "firstcreated",
                  "versioncreated",
                  "created"),
          "authors", List.of("authors", "author", "byline", "by", "creator"),
          "url", List.of("url", "link", "permalink", "canonical_url"),
          "text", List.of("text", "body_text", "content_text", "articleBody", "body", "content"));

  /**
   * What else stands in front matter and says nothing that an article has: of site generators,
   * archives and note-taking programs.
   */
  private static final Set<String> BESIDE =
      Set.of(
          ("aliases categories category cover coverimage cssclass description draft excerpt"
               + " featured fetched guid hero image images keywords kicker lang language lastmod"
               + " layout license licence locale location modified dateline datemodified place"
               + " rights section sections slug standfirst subtitle deck summary tag tags template"
               + " theme thumbnail toc topic topics type updated version weight wordcount words"
               + " copyright country region edition page pages issue volume titledby datedby format"
               + " status comments share order permalink note notes")
              .split(" "));

  private FieldNames() {}

  /** Whether a name in front matter is read, or stands for what an article has no place for. */
  static boolean isKnown(String name) {
    String plain = plain(name);
    return BESIDE.contains(plain)
        || NAMES.values().stream().flatMap(List::stream).anyMatch(it -> plain(it).equals(plain));
  }

  /** The name that a name which is not known was meant for; empty where none is near. */
  static Optional<String> meant(String name) {
    String plain = plain(name);
    return NAMES.values().stream()
        .flatMap(List::stream)
        .filter(it -> plain.length() > 3 && EditDistance.between(plain, plain(it)) < 3)
        .min(Comparator.comparingInt(it -> EditDistance.between(plain, plain(it))));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
  }

  /** The names that a field goes by, the usual one first. */
  public static List<String> of(String field) {
    return NAMES.getOrDefault(field, List.of(field));
  }
}
