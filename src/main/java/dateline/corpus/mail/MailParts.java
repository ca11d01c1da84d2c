package dateline.corpus.mail;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Enclosed;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.SourceArticle;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.stream.Field;

/** The parts of one message: its text, and what is attached to it. */
final class MailParts {
  private static final RuleTable TABLE = RuleTable.of(MailParts.class);
  private static final Pattern MAIL = TABLE.pattern("mail");
  private static final Pattern FLOWING = TABLE.pattern("flowing");
  private static final int DEEPEST_PART = 20;
  private static final int FEWEST_WORDS_OF_HTML = 40;

  private final Message message;
  private final CorpusFile file;
  private final Function<String, Optional<ArticleReader>> readers;
  private final List<Entity> attached = new ArrayList<>();
  private String plain = "";
  private String html = "";

  MailParts(Message message, CorpusFile file, Function<String, Optional<ArticleReader>> readers) {
    this.readers = readers;
    this.message = message;
    this.file = file;
  }

  /**
   * Gives the article of the message, and the articles attached.
   *
   * @param article takes the article of the message, where it has text
   * @param out takes the attached articles, and problems
   */
  void read(Consumer<SourceArticle> article, Consumer<CorpusEntry> out) throws IOException {
    take(message, 0);
    SourceArticle found = described(text());
    if (!found.paragraphs().isEmpty() || attached.isEmpty()) {
      article.accept(found);
    }
    for (Entity part : attached) {
      readAttached(part, out);
    }
  }

  private void take(Entity part, int depth) throws IOException {
    if (part.getBody() instanceof Multipart parts) {
      for (Entity inner : depth < DEEPEST_PART ? parts.getBodyParts() : List.<Entity>of()) {
        take(inner, depth + 1);
      }
    } else if (isAttached(part)) {
      attached.add(part);
    } else if (part.getBody() instanceof SingleBody body) {
      String text = FileBytes.text(bytes(body), charset(part));
      switch (type(part)) {
        case "text/plain" -> plain = plain.isEmpty() ? flowed(part, text) : plain + "\n\n" + text;
        case "text/html" -> html = html + text;
        default -> {} // a picture in the text, an invitation
      }
    }
  }

  private static boolean isAttached(Entity part) {
    String disposition = part.getDispositionType();
    boolean named = part.getFilename() != null;
    return "attachment".equalsIgnoreCase(disposition)
        || named && !type(part).startsWith("image/") && !type(part).startsWith("text/");
  }

  /** The text of the message: as HTML where that says more than a note on how to read it. */
  private SourceArticle text() {
    SourceArticle ofHtml = MailText.ofHtml(html);
    SourceArticle ofPlain = MailText.ofPlain(plain);
    return words(ofHtml) >= FEWEST_WORDS_OF_HTML || words(ofHtml) > words(ofPlain)
        ? ofHtml
        : ofPlain;
  }

  private static int words(SourceArticle article) {
    return article.paragraphs().stream().mapToInt(Prose::words).sum();
  }

  private SourceArticle described(SourceArticle article) {
    SourceArticle titled =
        article
            .withTitle(MailText.subject(Optional.ofNullable(message.getSubject()).orElse("")))
            .withPublished(header("Date"))
            .withUrl(header("Archived-At").replace("<", "").replace(">", ""));
    Optional<Mailbox> from =
        Optional.ofNullable(message.getFrom()).filter(list -> !list.isEmpty()).map(List::getFirst);
    return from.map(box -> from(titled, box)).orElse(titled);
  }

  /** A newsletter is published by its sender; a person's mail by the house that it comes from. */
  private SourceArticle from(SourceArticle article, Mailbox from) {
    String name = Optional.ofNullable(from.getName()).orElse("").strip();
    String domain = Optional.ofNullable(from.getDomain()).orElse("");
    boolean list = !header("List-Id").isEmpty() || !header("List-Unsubscribe").isEmpty();
    if (list || name.isEmpty()) {
      return article.withPublisher(name.isEmpty() ? domain : name);
    }
    return article.withPublisher(domain).withByLine(name);
  }

  private String header(String name) {
    Field field = message.getHeader().getField(name);
    return field == null ? "" : Optional.ofNullable(field.getBody()).orElse("").strip();
  }

  private void readAttached(Entity part, Consumer<CorpusEntry> out) throws IOException {
    String name = Optional.ofNullable(part.getFilename()).orElse("attachment");
    Enclosed enclosed = new Enclosed(file, name, readers);
    boolean mail = MAIL.matcher(name).matches();
    if (mail || !enclosed.isRead() || !(part.getBody() instanceof SingleBody body)) {
      out.accept(enclosed.notRead());
    } else {
      enclosed.read(bytes(body), out);
    }
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    try (InputStream in = body.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static String type(Entity part) {
    return Optional.ofNullable(part.getMimeType()).orElse("text/plain").toLowerCase(Locale.ROOT);
  }

  private static String charset(Entity part) {
    return Optional.ofNullable(part.getCharset()).orElse("windows-1252");
  }

  /** Joins the lines of text that is to flow: one that ends in a space goes on (RFC 3676). */
  private static String flowed(Entity part, String text) {
    Field type = part.getHeader().getField("Content-Type");
    boolean flows =
        type != null
            && type.getBody() != null
            && type.getBody().toLowerCase(Locale.ROOT).contains("flowed");
    return flows ? FLOWING.matcher(text).replaceAll(" ") : text;
  }
}
