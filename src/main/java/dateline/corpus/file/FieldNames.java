package dateline.corpus.file;

import java.util.List;
import java.util.Map;

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

  private FieldNames() {}

  /** The names that a field goes by, the usual one first. */
  public static List<String> of(String field) {
    return NAMES.getOrDefault(field, List.of(field));
  }
}
