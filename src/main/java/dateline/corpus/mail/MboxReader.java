package dateline.corpus.mail;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.BoundedLines;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.james.mime4j.dom.Message;

/** Reads {@code .mbox}: messages, each after a line that begins with “From ” (RFC 4155). */
public final class MboxReader implements ArticleReader {
  private static final int LONGEST_LINE = 10 << 20;
  private static final int MOST_BYTES_OF_MESSAGE = 50 << 20;
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Function<String, Optional<ArticleReader>> readers;

  /**
   * @param readers the reader for an attachment of a name, if its format is one that is read
   */
  public MboxReader(Function<String, Optional<ArticleReader>> readers) {
    this.readers = readers;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int number = 0;
    int start = 1;
    boolean blank = true;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (blank && begins(line)) {
        number += read(file, message, number + 1, start, out);
        start = lines.number();
        message.reset();
      } else if (message.size() <= MOST_BYTES_OF_MESSAGE) {
        message.write(unquoted(line));
        message.write('\n');
      }
      blank = line.length == 0 || line.length == 1 && line[0] == '\r';
    }
    number += read(file, message, number + 1, start, out);
    if (number == 0) {
      out.accept(Problem.of(file.path(), "holds no messages", "save the mail again, or remove it"));
    }
  }

  /** Reads one message, if there is one; how many there were. */
  private int read(
      CorpusFile file, ByteArrayOutputStream bytes, int number, int line, Consumer<CorpusEntry> out)
      throws IOException {
    if (bytes.toString(StandardCharsets.ISO_8859_1).isBlank()) {
      return 0;
    }
    if (bytes.size() > MOST_BYTES_OF_MESSAGE) {
      out.accept(
          Problem.at(
              file.path(), line, "is a message of more than 50 MiB", "save its text by itself"));
      return 1;
    }
    try {
      Message message = MailReader.message(bytes.toByteArray());
      new MailParts(message, file, readers)
          .read(article -> article.read(file, number, line, out), out);
    } catch (IOException e) {
      out.accept(MailReader.damaged(file, line, e));
    }
    return 1;
  }

  private static boolean begins(byte[] line) {
    return line.length > FROM.length
        && new String(line, 0, FROM.length, StandardCharsets.US_ASCII).equals("From ");
  }

  /** The line without the mark that keeps a line of text from beginning a message. */
  private static byte[] unquoted(byte[] line) {
    int marks = 0;
    while (marks < line.length && line[marks] == '>') {
      marks++;
    }
    boolean quoted =
        marks > 0
            && line.length > marks + FROM.length
            && new String(line, marks, FROM.length, StandardCharsets.US_ASCII).equals("From ");
    return quoted ? java.util.Arrays.copyOfRange(line, 1, line.length) : line;
  }
}
