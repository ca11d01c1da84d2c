package dateline.corpus;

import dateline.corpus.export.Attachments;
import dateline.corpus.export.Exports;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.JsonLinesReader;
import dateline.corpus.file.Markdown;
import dateline.corpus.file.TextReader;
import dateline.corpus.html.HtmlReader;
import dateline.corpus.html.WebPage;
import java.util.Map;
import java.util.Optional;

/** The file formats that are read, each with its reader. */
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
        .or(() -> Formats.of(extension, attachments));
  }
}
