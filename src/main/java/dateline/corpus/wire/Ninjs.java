package dateline.corpus.wire;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import dateline.text.RuleTable;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads ninjs 1 (“body_html”, “headline”) and 2 (“bodies”, “headlines”): one article an item. */
public final class Ninjs {
  private static final Set<String> TEXTS = RuleTable.of(Ninjs.class).words("texts");

  private Ninjs() {}

  /** Whether a document is an item, or an array of items. */
  public static boolean is(JsonNode document) {
    JsonNode item = document.isArray() ? document.path(0) : document;
    return item.has("uri")
        && (item.has("headline")
            || item.has("headlines")
            || item.has("bodies")
            || item.has("body_html")
            || item.has("body_xhtml")
            || item.has("body_text"));
  }

  /** Gives the articles. */
  public static void read(CorpusFile file, JsonNode document, Consumer<CorpusEntry> out) {
    int number = 0;
    for (JsonNode item : document.isArray() ? document : List.of(document)) {
      number++;
      if (!isText(item)) {
        out.accept(
            Problem.of(
                file.path(), "holds the item " + number + ", which is not text", "remove it"));
      } else {
        article(item).read(file, number, 1, out);
      }
    }
  }

  private static boolean isText(JsonNode item) {
    return TEXTS.contains(item.path("type").asString("text"));
  }

  private static SourceArticle article(JsonNode item) {
    Item about =
        new Item(
            text(item, "uri"),
            text(item, "version"),
            first(text(item, "pubstatus"), text(item, "pubStatus")),
            signals(item),
            first(text(item, "embargoed"), text(item, "embargoedUntil")),
            first(text(item, "ednote"), text(item, "edNote"), text(item, "editorialNote")));
    return about.on(
        SourceArticle.of(paragraphs(item))
            .withTitle(first(text(item, "headline"), role(item.path("headlines"), "main")))
            .withPublisher(publisher(item))
            .withPublished(
                first(
                    text(item, "versioncreated"),
                    text(item, "versionCreated"),
                    text(item, "contentCreated"),
                    text(item, "firstcreated"),
                    text(item, "firstCreated")))
            .withByLine(first(text(item, "byline"), text(item, "by")))
            .withUrl(text(item, "uri").startsWith("http") ? text(item, "uri") : ""));
  }

  private static List<String> signals(JsonNode item) {
    JsonNode signal = item.has("signals") ? item.path("signals") : item.path("signal");
    Stream<JsonNode> all = signal.isArray() ? signal.valueStream() : Stream.of(signal);
    return all.map(
            one -> one.isString() ? one.asString("") : first(text(one, "code"), text(one, "name")))
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static List<String> paragraphs(JsonNode item) {
    String html = first(text(item, "body_html"), text(item, "body_xhtml"), body(item, true));
    return html.isEmpty()
        ? SourceArticle.ofText(first(text(item, "body_text"), body(item, false))).paragraphs()
        : WebPage.paragraphs(html);
  }

  private static String body(JsonNode item, boolean html) {
    return item.path("bodies")
        .valueStream()
        .filter(body -> text(body, "contentType").contains("html") == html)
        .map(body -> text(body, "value"))
        .findFirst()
        .orElse("");
  }

  /** The value with the role, or the first one. */
  private static String role(JsonNode values, String role) {
    return values
        .valueStream()
        .filter(value -> text(value, "role").endsWith(role))
        .findFirst()
        .or(() -> values.valueStream().findFirst())
        .map(value -> text(value, "value"))
        .orElse("");
  }

  private static String publisher(JsonNode item) {
    return first(
        text(item.path("infosource").path(0), "name"),
        text(item.path("infoSources").path(0), "name"),
        text(item, "source"),
        text(item.path("rightsInfo"), "copyrightHolder"),
        text(item, "copyrightholder"),
        text(item, "copyrightHolder"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static String first(String... values) {
    return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse("");
  }
}
