package dateline.corpus;

import dateline.corpus.archive.MhtmlReader;
import dateline.corpus.archive.WarcFileReader;
import dateline.corpus.export.Attachments;
import dateline.corpus.export.BibTexReader;
import dateline.corpus.export.Exports;
import dateline.corpus.export.RisReader;
import dateline.corpus.feed.FeedReader;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.JsonLinesReader;
import dateline.corpus.file.Markdown;
import dateline.corpus.file.TextReader;
import dateline.corpus.html.HtmlReader;
import dateline.corpus.html.WebPage;
import dateline.corpus.mail.MailReader;
import dateline.corpus.mail.MboxReader;
import dateline.corpus.office.OfficeReader;
import dateline.corpus.pdf.PdfReader;
import java.util.Map;
import java.util.Optional;

/**
 * The file formats that are read, each with its reader. A reader of {@link Formats} and its library
 * are loaded when the first file of the format is read, and not when one is listed.
 */
final class ArticleReaders {
  /** Reads articles that stand one a line. */
  static final JsonLinesReader JSON_LINES =
      new JsonLinesReader(html -> String.join("\n\n", WebPage.paragraphs(html)));

  /** By the extension of the file's name, {@code .gz} taken off. */
  private static final Map<String, ArticleReader> BY_EXTENSION =
      Map.of(
          "txt", new TextReader(body -> body, Exports::read),
          "md", new TextReader(Markdown::plain, Exports::read),
          "html", new HtmlReader(),
          "htm", new HtmlReader(),
          "xhtml", new HtmlReader(),
          "jsonl", JSON_LINES);

  private ArticleReaders() {}

  /** The reader for a file of this name, if its format is one that is read. */
  static Optional<ArticleReader> of(String path) {
    return of(path, Attachments.NONE);
  }

  /**
   * The reader for a file of this name, if its format is one that is read.
   *
   * @param attachments is told of the files that records of an export name as theirs
   */
  static Optional<ArticleReader> of(String path, Attachments attachments) {
    String extension = ArticleReader.extension(path);
    return Optional.ofNullable(BY_EXTENSION.get(extension))
        .or(() ->
            Formats.name(extension)
                .map(name -> new GuardedReader(name, () -> reader(extension, attachments))));
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
          throw new IllegalArgumentException("there is no reader for the format " + extension);
    };
  }
}
