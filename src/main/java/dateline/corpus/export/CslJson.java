package dateline.corpus.export;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads CSL JSON, as Zotero exports it: an array of records. */
public final class CslJson {
  private CslJson() {}

  /** Whether a document is an array of such records. */
  public static boolean is(JsonNode document) {
    JsonNode first = document.path(0);
    return document.isArray()
        && first.path("type").isString()
        && (first.has("issued")
            || first.has("container-title")
            || first.has("abstract")
            || first.has("attachments"));
  }

  /**
   * Gives the articles of the records that have an abstract, and names those that have neither one
   * nor a file that is read.
   */
  public static void read(
      CorpusFile file, JsonNode document, Attachments attachments, Consumer<CorpusEntry> out) {
    References references = new References(file, attachments, out);
    for (JsonNode record : document) {
      references.add(
          new References.Reference(
              text(record, "title"),
              text(record, record.has("container-title") ? "container-title" : "publisher"),
              date(record.path("issued")),
              authors(record.path("author")),
              text(record, "URL"),
              text(record, "abstract"),
              AttachedPaths.of(record)),
          1);
    }
    references.end();
  }

  private static String date(JsonNode issued) {
    JsonNode parts = issued.path("date-parts").path(0);
    return parts.isEmpty()
        ? text(issued, issued.has("raw") ? "raw" : "literal")
        : parts
            .valueStream()
            .map(part -> part.asString(""))
            .map(part -> part.length() == 1 ? "0" + part : part)
            .collect(Collectors.joining("-"));
  }

  private static List<String> authors(JsonNode authors) {
    return authors
        .valueStream()
        .map(author ->
            author.has("literal")
                ? text(author, "literal")
                : (text(author, "given") + " " + text(author, "family")).strip())
        .toList();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
