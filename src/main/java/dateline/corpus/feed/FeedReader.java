package dateline.corpus.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Reads RSS, Atom and RDF: one article an entry. A document type is refused, and with it entities.
 */
public final class FeedReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;
  private static final RuleTable TABLE = RuleTable.of(FeedReader.class);
  private static final Pattern MAILED = TABLE.pattern("mailed");
  private static final Pattern WEB = TABLE.pattern("web");

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isPresent()) {
      read(file, bytes.get(), out);
    }
  }

  /** Reads a feed whose bytes are at hand. */
  public static void read(CorpusFile file, byte[] bytes, Consumer<CorpusEntry> out) {
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (FeedException | IllegalArgumentException e) {
      out.accept(
          Problem.of(
              file.path(),
              "is not a feed that can be read: " + Characters.shown(String.valueOf(e.getMessage())),
              "save the feed again"));
      return;
    }
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty()) {
      out.accept(Problem.of(file.path(), "is a feed without entries", "remove it"));
    }
    for (int i = 0; i < entries.size(); i++) {
      article(entries.get(i), text(feed.getTitle())).read(file, i + 1, 1, out);
    }
  }

  private static SourceArticle article(SyndEntry entry, String publisher) {
    SourceArticle article =
        EntryText.of(content(entry), summary(entry))
            .withTitle(EntryText.line(text(entry.getTitle())))
            .withPublisher(publisher)
            .withAuthors(authors(entry))
            .withPublished(day(entry.getPublishedDate()).map(LocalDate::toString).orElse(""))
            .withUrl(address(entry));
    return day(entry.getUpdatedDate()).map(day -> EntryText.changed(article, day)).orElse(article);
  }

  private static String content(SyndEntry entry) {
    return entry.getContents().stream().map(FeedReader::html).reduce("", (all, next) -> all + next);
  }

  private static String summary(SyndEntry entry) {
    return entry.getDescription() == null ? "" : html(entry.getDescription());
  }

  private static String html(SyndContent content) {
    String value = text(content.getValue());
    boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
    return plain ? EntryText.escaped(value) : value;
  }

  private static List<String> authors(SyndEntry entry) {
    List<String> named =
        entry.getAuthors().stream().map(SyndPerson::getName).map(FeedReader::text).toList();
    return (named.isEmpty() ? Stream.of(text(entry.getAuthor())) : named.stream())
        .map(FeedReader::name)
        .toList();
  }

  /** The name of “ann@example.org (Ann Li)”, as RSS writes an author. */
  private static String name(String author) {
    Matcher mailed = MAILED.matcher(author.strip());
    return mailed.matches() ? mailed.group(1) : author.strip();
  }

  private static String address(SyndEntry entry) {
    return Stream.of(text(entry.getLink()), text(entry.getUri()))
        .filter(address -> WEB.matcher(address).matches())
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    return Optional.ofNullable(date).map(d -> d.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
