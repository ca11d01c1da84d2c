package dateline.corpus;

import dateline.corpus.archive.MhtmlReader;
import dateline.corpus.archive.WarcFileReader;
import dateline.corpus.export.Attachments;
import dateline.corpus.export.BibTexReader;
import dateline.corpus.export.RisReader;
import dateline.corpus.feed.FeedReader;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.mail.MailReader;
import dateline.corpus.mail.MboxReader;
import dateline.corpus.office.OfficeReader;
import dateline.corpus.pdf.PdfReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The formats that are read with a library or by rules of their own, by extension. A reader and its
 * library are loaded when the first file of the format is read, and not when one is listed.
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

  /** The reader for an extension in lower case, without the full stop. */
  static Optional<ArticleReader> of(String extension, Attachments attachments) {
    return Optional.ofNullable(NAMES.get(extension))
        .map(name -> new GuardedReader(extension, name, attachments));
  }

  /**
   * The reader itself, its library loaded.
   *
   * @param attachments is told of the files that records name as theirs
   */
  static ArticleReader reader(String extension, Attachments attachments) {
    return switch (extension) {
      case "pdf" -> new PdfReader();
      case "eml" -> new MailReader(ArticleReaders::of);
      case "mbox" -> new MboxReader(ArticleReaders::of);
      case "rss", "atom", "rdf" -> new FeedReader();
      case "xml" -> new XmlDocumentReader();
      case "json" -> new JsonDocumentReader(attachments);
      case "ris" -> new RisReader(attachments);
      case "bib" -> new BibTexReader(attachments);
      case "docx" -> new OfficeReader(OfficeReader.Kind.DOCX);
      case "odt" -> new OfficeReader(OfficeReader.Kind.ODT);
      case "warc" -> new WarcFileReader();
      case "mhtml", "mht" -> new MhtmlReader();
      default ->
          throw new IllegalArgumentException("the format must be one of these: " + extension);
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
