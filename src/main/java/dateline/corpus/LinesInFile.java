package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.Gunzipped;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines of a file on which a quotation stands, as an editor counts them.
 *
 * @param first the line on which it begins, counting from 1
 * @param last the line on which it ends
 */
public record LinesInFile(int first, int last) {
  public LinesInFile {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "lines must be counted from 1: first=" + first + ", last=" + last);
    }
  }

  /**
   * Finds where a stretch of an article's cleaned text stands in its file as it is on disk.
   *
   * @return empty where the file is no text, cannot be read, does not hold the stretch letter for
   *     letter without anything between, or holds it more than once and it cannot be told which
   */
  public static Optional<LinesInFile> find(Path corpus, Article article, Span span) {
    String extension = ArticleReader.extension(article.file());
    if (Formats.isBinary(extension) || Gunzipped.isCompressed(article.file())) {
      return Optional.empty();
    }
    try {
      Path file = corpus.resolve(article.file()).normalize();
      if (!file.startsWith(corpus.normalize())) {
        return Optional.empty();
      }
      return extension.equals("jsonl")
          ? RawText.lineNumber(file, article).map(line -> new LinesInFile(line, line))
          : in(RawText.of(file, article), isMarkup(extension), article.text(), span);
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isMarkup(String extension) {
    return switch (extension) {
      case "html", "htm", "xhtml", "xml", "rss", "atom", "rdf" -> true;
      default -> false;
    };
  }

  /**
   * The same in a text.
   *
   * @param raw what the file holds
   * @param markup whether it has tags and entities
   */
  static Optional<LinesInFile> in(String raw, boolean markup, String text, Span span) {
    LettersOnly file = LettersOnly.of(raw, markup);
    LettersOnly whole = LettersOnly.of(text, false);
    int from = whole.index(span.start());
    int to = whole.index(span.end());
    return from == to
        ? Optional.empty()
        : file.placeOf(whole, from, to)
            .map(at ->
                new LinesInFile(
                    line(raw, file.offset(at)), line(raw, file.offset(at + to - from - 1))));
  }

  private static int line(String text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      line += c == '\n' || c == '\r' && !pair ? 1 : 0;
    }
    return line;
  }
}
