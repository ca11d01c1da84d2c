package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.BoundedLines;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.DecodedFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Gunzipped;
import dateline.corpus.file.JsonLinesReader;
import dateline.corpus.file.TextReader;
import dateline.corpus.html.HtmlReader;
import dateline.corpus.html.PageBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds an article in its file again and gives what stands there. */
final class RawText {
  private RawText() {}

  static String of(Path path, Article article) throws IOException {
    if (Formats.isBinary(ArticleReader.extension(article.file()))) {
      return article.text(); // nothing else in the file is text
    }
    return ArticleReader.extension(article.file()).equals("jsonl")
        ? line(path, article)
        : text(path, article);
  }

  private static String text(Path path, Article article) throws IOException {
    try (InputStream in = Gunzipped.open(path)) {
      byte[] bytes = in.readNBytes(TextReader.MOST_BYTES + 1);
      if (ArticleReaders.of(article.file()).orElseThrow() instanceof HtmlReader) {
        return PageBytes.text(bytes);
      }
      return switch (DecodedFile.of(bytes)) {
        case DecodedFile.Text text -> text.text();
        case DecodedFile.Malformed bad when !Formats.has(ArticleReader.extension(article.file())) ->
            throw new IOException(article.file() + ": " + bad.what());
        case DecodedFile.Malformed _ -> FileBytes.text(bytes);
      };
    }
  }

  private static String line(Path path, Article article) throws IOException {
    return found(path, article)
        .map(found -> new String(found.bytes(), StandardCharsets.UTF_8))
        .orElseThrow(
            () -> new IOException(article.file() + " no longer holds the article " + article.id()));
  }

  /** The line of a {@code .jsonl} on which an article stands, counting from 1. */
  static Optional<Integer> lineNumber(Path path, Article article) throws IOException {
    return found(path, article).map(Found::number);
  }

  private record Found(int number, byte[] bytes) {}

  private static Optional<Found> found(Path path, Article article) throws IOException {
    try (InputStream in = Gunzipped.open(path)) {
      BoundedLines lines = new BoundedLines(in, JsonLinesReader.LONGEST_LINE);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (holds(line, lines.number(), article)) {
          return Optional.of(new Found(lines.number(), line));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(byte[] line, int number, Article article) {
    boolean[] holds = {false};
    Consumer<CorpusEntry> out =
        entry ->
            holds[0] |=
                entry instanceof CorpusEntry.Found found
                    && CorpusFile.ids(article.file(), found.article().id()).contains(article.id());
    ArticleReaders.JSON_LINES.readLine(line, article.file(), number, out);
    return holds[0];
  }
}
