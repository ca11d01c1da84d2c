package dateline.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the articles of one file. There is one for each file format. */
interface ArticleReader {
  /** The formats that are read, by the extension of the file's name, {@code .gz} taken off. */
  Map<String, ArticleReader> BY_EXTENSION =
      Map.of(
          "txt", new TextReader(body -> body),
          "md", new TextReader(Markdown::plain),
          "html", new HtmlReader(),
          "htm", new HtmlReader(),
          "xhtml", new HtmlReader(),
          "jsonl", new JsonLinesReader());

  /**
   * Gives the file's articles and problems in the order in which they stand.
   *
   * @throws IOException if the file cannot be read to its end
   */
  void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException;

  /** The reader for a file of this name, if its format is one that is read. */
  static Optional<ArticleReader> of(String path) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(path)));
  }

  /**
   * The extension of a file's name in lower case, without the full stop; empty if it has none. Of a
   * compressed file it is that of what it expands to.
   */
  static String extension(String path) {
    String name = Gunzipped.plainName(path.substring(path.lastIndexOf('/') + 1));
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
