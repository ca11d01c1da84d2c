package dateline.corpus.feed;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.DateReading;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org): one article an item. */
public final class JsonFeed {
  private JsonFeed() {}

  /** Whether a document says that it is a JSON Feed. */
  public static boolean is(JsonNode document) {
    return document.path("version").asString("").contains("jsonfeed.org");
  }

  /** Gives the articles. */
  public static void read(CorpusFile file, JsonNode feed, Consumer<CorpusEntry> out) {
    int number = 0;
    for (JsonNode item : feed.path("items")) {
      number++;
      article(item, feed).read(file, number, 1, out);
    }
    if (number == 0) {
      out.accept(Problem.of(file.path(), "is a feed without entries", "remove it"));
    }
  }

  private static SourceArticle article(JsonNode item, JsonNode feed) {
    String html = text(item, "content_html");
    String content = html.isEmpty() ? EntryText.escaped(text(item, "content_text")) : html;
    SourceArticle article =
        EntryText.of(content, EntryText.escaped(text(item, "summary")))
            .withTitle(text(item, "title"))
            .withPublisher(text(feed, "title"))
            .withAuthors(authors(item, feed))
            .withPublished(text(item, "date_published"))
            .withUrl(text(item, "url"));
    return DateReading.timestamped(text(item, "date_modified"))
        .map(day -> EntryText.changed(article, day))
        .orElse(article);
  }

  private static List<String> authors(JsonNode item, JsonNode feed) {
    JsonNode authors = item.has("authors") ? item.path("authors") : feed.path("authors");
    return authors.isArray()
        ? authors.valueStream().map(author -> text(author, "name")).toList()
        : List.of(text(item.path("author"), "name"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
