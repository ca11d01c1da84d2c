package dateline.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reads {@code .txt} and {@code .md}: one article, with or without YAML front matter. */
public final class TextReader implements ArticleReader {
  /** The largest file that is read, in bytes: no article comes near it. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Reads a text of a layout of its own. */
  public interface Layout {
    /**
     * Gives the articles of a text; false, and nothing is given, where it is not of this layout.
     *
     * @param text with line ends {@code \n}
     */
    boolean read(CorpusFile file, String text, Consumer<CorpusEntry> out);
  }

  private final UnaryOperator<String> plain;
  private final Layout layout;

  /**
   * @param plain takes the mark-up off a body
   * @param layout is asked first
   */
  public TextReader(UnaryOperator<String> plain, Layout layout) {
    this.plain = plain;
    this.layout = layout;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      out.accept(tooLarge(file));
      return;
    }
    switch (DecodedFile.of(bytes)) {
      case DecodedFile.Malformed bad -> out.accept(Problem.of(file.path(), bad.what(), bad.mend()));
      case DecodedFile.Text text -> read(file, text.text(), out);
    }
  }

  private static StruckText struck(CorpusFile file, String body) {
    return ArticleReader.extension(file.path()).equals("md")
        ? StruckText.of(body)
        : new StruckText(body, List.of());
  }

  public static Problem tooLarge(CorpusFile file) {
    return Problem.of(
        file.path(),
        "is larger than " + MOST_BYTES / 1024 / 1024 + " MiB, too large for one article",
        "split it, one article a file, or one a line in a .jsonl file");
  }

  private void read(CorpusFile file, String text, Consumer<CorpusEntry> out) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    if (layout.read(file, lines, out)) {
      return;
    }
    switch (FrontMatter.of(lines)) {
      case FrontMatter.Broken broken ->
          out.accept(Problem.at(file.path(), broken.line(), broken.what(), broken.mend()));
      case FrontMatter.Read read -> {
        read.unread()
            .forEach(it -> out.accept(Problem.at(file.path(), it.line(), it.what(), it.mend())));
        List<SourceArticle> posts =
            LiveBlogText.posts(read.metadata(), read.body(), body -> struck(file, body));
        if (posts.isEmpty()) {
          StruckText left = struck(file, read.body());
          Articles.read(
              read.metadata(),
              Paragraphs.of(plain.apply(left.text())),
              left.beside(),
              new Articles.Source(file.path(), read.bodyLine(), file.defaultId(), file.stem()),
              out);
        } else {
          SourceArticle.readAll(posts, file, out);
        }
      }
    }
  }
}
