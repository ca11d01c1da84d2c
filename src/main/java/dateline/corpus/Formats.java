package dateline.corpus;

import dateline.corpus.file.ArticleReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The formats that are read with a library or by rules of their own, by extension, and what is to
 * be known of a file by its name.
 */
final class Formats {
  /** What each format is called in messages. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("pdf", "PDF"),
          Map.entry("eml", "mail"),
          Map.entry("mbox", "mailbox"),
          Map.entry("rss", "feed"),
          Map.entry("atom", "feed"),
          Map.entry("rdf", "feed"),
          Map.entry("xml", "XML"),
          Map.entry("json", "JSON"),
          Map.entry("ris", "RIS"),
          Map.entry("bib", "BibTeX"),
          Map.entry("docx", "DOCX"),
          Map.entry("odt", "ODT"),
          Map.entry("warc", "WARC"),
          Map.entry("mhtml", "MHTML"),
          Map.entry("mht", "MHTML"));

  private Formats() {}

  /** Whether an extension in lower case, without the full stop, is that of one of them. */
  static boolean has(String extension) {
    return NAMES.containsKey(extension);
  }

  /** The extensions, in lower case, without the full stop. */
  static Set<String> extensions() {
    return NAMES.keySet();
  }

  /** What the format of an extension in lower case, without the full stop, is called. */
  static Optional<String> name(String extension) {
    return Optional.ofNullable(NAMES.get(extension));
  }

  /** Whether a file of this name holds one article. */
  static boolean isSingle(String path) {
    return switch (ArticleReader.extension(path)) {
      case "html", "htm", "xhtml", "txt", "md", "pdf", "docx", "odt", "mhtml", "mht" -> true;
      default -> false;
    };
  }

  /** Whether a file of the extension is bytes that are no text. */
  static boolean isBinary(String extension) {
    return switch (extension) {
      case "pdf", "docx", "odt", "warc" -> true;
      default -> false;
    };
  }
}
