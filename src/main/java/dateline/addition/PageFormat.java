package dateline.addition;

import dateline.corpus.CorpusFolder;
import dateline.fetch.Fetched;
import dateline.text.Edges;
import dateline.text.RuleTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by what a host says, and else by the first characters, in which format a page is. */
final class PageFormat {
  private static final RuleTable TABLE = RuleTable.of(PageFormat.class);

  private static final int BYTES_LOOKED_AT = 2048;

  private static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/rss+xml", "rss"),
          Map.entry("application/atom+xml", "atom"),
          Map.entry("application/rdf+xml", "rdf"),
          Map.entry("application/feed+json", "json"),
          Map.entry("application/json", "json"),
          Map.entry("application/vnd.iptc.g2.newsitem+xml", "xml"),
          Map.entry("application/nitf+xml", "xml"),
          Map.entry("text/markdown", "md"),
          Map.entry("message/rfc822", "eml"),
          Map.entry("application/mbox", "mbox"),
          Map.entry("multipart/related", "mhtml"),
          Map.entry("application/warc", "warc"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"));

  /** Beginnings, the first that fits counts; each within the white space and comments of XML. */
  private static final List<Map.Entry<Pattern, String>> BY_START =
      TABLE.list("by-start").stream()
          .map(extension -> Map.entry(TABLE.pattern(extension), extension))
          .toList();

  private static final Pattern EXTENSION = TABLE.pattern("extension");

  private PageFormat() {}

  /** The extension of the page's format; empty where it is one that is not read. */
  static Optional<String> of(Fetched.Page page) {
    String type = Edges.before(page.type(), ";").strip().toLowerCase(Locale.ROOT);
    String known = BY_TYPE.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    boolean vague =
        type.isEmpty()
            || type.startsWith("text/")
            || type.endsWith("xml")
            || type.endsWith("stream");
    if (!vague) {
      return Optional.empty();
    }
    return byStart(page)
        .or(() -> byName(page))
        .or(() -> type.equals("text/plain") ? Optional.of("txt") : Optional.empty());
  }

  private static Optional<String> byStart(Fetched.Page page) {
    int length = Math.min(BYTES_LOOKED_AT, page.bytes().length);
    String start = new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    return BY_START.stream()
        .filter(rule -> rule.getKey().matcher(start).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<String> byName(Fetched.Page page) {
    Matcher name = EXTENSION.matcher(Edges.before(page.from().pathAndQuery(), "?"));
    return name.find()
        ? Optional.of(name.group(1).toLowerCase(Locale.ROOT))
            .filter(extension -> CorpusFolder.reads("page." + extension))
        : Optional.empty();
  }
}
