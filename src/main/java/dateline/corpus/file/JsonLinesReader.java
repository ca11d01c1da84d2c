package dateline.corpus.file;

import dateline.article.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code .jsonl}: one article a line, an object with {@code text} and, where known, {@code
 * id}, {@code title}, {@code publisher}, {@code published}, {@code url}, {@code authors}. BEIR's
 * {@code _id} is read as {@code id}, and each name is also looked for in {@code metadata}; so are
 * the names of {@link JsonArticle}. A line or a value that cannot be read is a problem of its own;
 * the rest is read.
 */
public final class JsonLinesReader implements ArticleReader {
  /** The longest line that is read, in bytes. */
  public static final int LONGEST_LINE = 10 * 1024 * 1024;

  /** Made when a line is read, and not when the format is listed. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  /** A text that is HTML: it begins with an element of a page, and closes one. */
  private static final Pattern HTML =
      Pattern.compile(
          "\\s*<(?:p|div|h[1-6]|article|section|main|ul|ol|blockquote|figure|span|strong|em|html"
              + "|!doctype)\\b[^>]*>.*</\\w+>\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final UnaryOperator<String> plain;

  /**
   * @param plain gives the paragraphs of a text that is HTML, with empty lines between them
   */
  public JsonLinesReader(UnaryOperator<String> plain) {
    this.plain = plain;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
    boolean blank = true;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      blank &= isBlank(line);
      if (lines.number() == 1 && utf16(line)) {
        out.accept(Problem.of(file.path(), "is UTF-16", "save it as UTF-8"));
        return;
      }
      if (lines.tooLong()) {
        out.accept(
            Problem.at(
                file.path(),
                lines.number(),
                "is a line longer than " + LONGEST_LINE / 1024 / 1024 + " MiB",
                "write one article a line"));
      } else {
        readLine(line, file.path(), lines.number(), out);
      }
    }
    if (blank) {
      out.accept(Problem.of(file.path(), "holds no articles", "write one a line, or delete it"));
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (!Character.isWhitespace(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean utf16(byte[] line) {
    return line.length > 1 && (line[0] & line[1] & 0xff) == 0xfe && line[0] != line[1];
  }

  /**
   * @param line the bytes of line {@code number} of {@code file}
   */
  public void readLine(byte[] line, String file, int number, Consumer<CorpusEntry> out) {
    String id = CorpusFile.defaultId(file) + "-" + number;
    Articles.Source source = new Articles.Source(file, number, id, "");
    switch (DecodedFile.of(line)) {
      case DecodedFile.Malformed bad ->
          out.accept(source.problem(bad.what() + " of the line", bad.mend()));
      case DecodedFile.Text text when text.text().isBlank() -> {}
      case DecodedFile.Text text -> parse(text.text(), source, out);
    }
  }

  private void parse(String line, Articles.Source source, Consumer<CorpusEntry> out) {
    JsonNode article;
    try {
      article = Json.MAPPER.readTree(line);
    } catch (JacksonException e) {
      String at = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
      out.accept(
          source.problem("is not JSON" + at + ": " + e.getOriginalMessage(), "correct that line"));
      return;
    }
    JsonArticle read = new JsonArticle(article);
    Optional<String> text = read.text();
    if (text.isEmpty()) {
      out.accept(source.problem("has no “text”", "give the article's text there, as a string"));
      return;
    }
    Metadata metadata = read.metadata();
    read.unread().forEach(what -> out.accept(source.problem(what, "write it as a string")));
    String words = HTML.matcher(text.get()).matches() ? plain.apply(text.get()) : text.get();
    Articles.read(metadata, words, source, out);
  }
}
