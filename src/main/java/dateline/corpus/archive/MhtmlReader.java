package dateline.corpus.archive;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import dateline.corpus.mail.MailReader;
import dateline.text.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.stream.Field;

/** Reads {@code .mhtml}: a page that a browser saved with its pictures in one file (RFC 2557). */
public final class MhtmlReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;
  private static final int DEEPEST_PART = 8;

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isEmpty()) {
      return;
    }
    Message saved = MailReader.message(bytes.get());
    Optional<Entity> page = page(saved, 0);
    if (page.isPresent()) {
      read(file, saved, page.get(), out);
    } else {
      out.accept(Problem.of(file.path(), "holds no page", "save the page again"));
    }
  }

  private static void read(CorpusFile file, Message saved, Entity part, Consumer<CorpusEntry> out)
      throws IOException {
    byte[] bytes;
    try (InputStream in = ((SingleBody) part.getBody()).getInputStream()) {
      bytes = in.readAllBytes();
    }
    WebPage page =
        part.getCharset() == null
            ? WebPage.of(bytes)
            : WebPage.of(FileBytes.text(bytes, part.getCharset()));
    Optional<Problem> problem = page.problem(file.path());
    problem.ifPresent(out);
    if (problem.isEmpty() && page.isLiveBlog()) {
      SourceArticle.readAll(
          page.articles().stream().map(post -> post(post, saved, part)).toList(), file, out);
    } else if (problem.isEmpty()) {
      described(page.articles().getFirst(), saved, part).read(file, out);
    }
  }

  /** A post of a live blog, with the address of the page where it has none of its own. */
  private static SourceArticle post(SourceArticle post, Message saved, Entity part) {
    SourceArticle described = described(post, saved, part);
    return post.url().map(described::withUrl).orElse(described);
  }

  private static SourceArticle described(SourceArticle article, Message saved, Entity part) {
    String address =
        header(saved, "Snapshot-Content-Location")
            .or(() -> header(part, "Content-Location"))
            .orElse("");
    SourceArticle found = address.startsWith("http") ? article.withUrl(address) : article;
    return Optional.ofNullable(saved.getDate())
        .map(date ->
            found.withWeakDate(
                date.toInstant().atZone(ZoneOffset.UTC).toLocalDate(),
                "from the day on which the page was saved, which is weak evidence"))
        .orElse(found);
  }

  private static Optional<String> header(Entity part, String name) {
    Field field = part.getHeader().getField(name);
    return field == null
        ? Optional.empty()
        : Optional.ofNullable(field.getBody())
            .map(value -> Characters.singleSpaced(value).replace(" ", ""));
  }

  private static Optional<Entity> page(Entity part, int depth) {
    if (part.getBody() instanceof Multipart parts && depth < DEEPEST_PART) {
      return parts.getBodyParts().stream()
          .map(inner -> page(inner, depth + 1))
          .flatMap(Optional::stream)
          .findFirst();
    }
    String type = Optional.ofNullable(part.getMimeType()).orElse("");
    boolean page = part.getBody() instanceof SingleBody && type.contains("html");
    return page ? Optional.of(part) : Optional.empty();
  }
}
