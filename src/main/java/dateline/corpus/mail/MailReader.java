package dateline.corpus.mail;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads {@code .eml}: one message. */
public final class MailReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;

  private final Function<String, Optional<ArticleReader>> readers;

  /**
   * @param readers the reader for an attachment of a name, if its format is one that is read
   */
  public MailReader(Function<String, Optional<ArticleReader>> readers) {
    this.readers = readers;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isPresent()) {
      new MailParts(message(bytes.get()), file, readers)
          .read(article -> article.read(file, out), out);
    }
  }

  /**
   * Reads every message, however malformed: what a header lacks, the article lacks. A saved web
   * page is one too.
   */
  public static Message message(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(2_000)
            .build());
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  static Problem damaged(CorpusFile file, int line, IOException e) {
    return Problem.at(
        file.path(), line, "is a damaged message: " + e.getMessage(), "save it again");
  }
}
