package dateline.corpus.office;

import dateline.article.Mark;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.DateReading;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.text.Prose;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads {@code .docx} and {@code .odt}: one article. */
public final class OfficeReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;
  private static final int LONGEST_TITLE = 25;

  private final Kind kind;

  /** The two formats, by the parts of the zip file that hold text and properties. */
  public enum Kind {
    DOCX("word/document.xml", "docProps/core.xml", "created"),
    ODT("content.xml", "meta.xml", "creation-date");

    private final String text;
    private final String properties;
    private final String created;

    Kind(String text, String properties, String created) {
      this.text = text;
      this.properties = properties;
      this.created = created;
    }
  }

  /** Reads one of the formats. */
  public OfficeReader(Kind kind) {
    this.kind = kind;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isEmpty()) {
      return;
    }
    try {
      Map<String, byte[]> parts = ZipParts.of(bytes.get(), Set.of(kind.text, kind.properties));
      if (parts.containsKey(kind.text)) {
        article(parts).read(file, out);
      } else {
        out.accept(damaged(file, "it has no " + kind.text));
      }
    } catch (ZipException | EOFException e) {
      out.accept(damaged(file, e.getMessage()));
    }
  }

  private Problem damaged(CorpusFile file, String why) {
    return Problem.of(
        file.path(), "is damaged, encrypted, or no " + kind + ": " + why, "save it again");
  }

  private SourceArticle article(Map<String, byte[]> parts) {
    Document document = FileBytes.xml(parts.get(kind.text));
    List<Mark> struck = StruckRuns.takeOff(document);
    DocumentText text = DocumentText.of(document);
    byte[] none = new byte[0];
    Document properties = FileBytes.xml(parts.getOrDefault(kind.properties, none));
    SourceArticle article =
        SourceArticle.of(text.paragraphs())
            .withTitle(text.title().orElseGet(() -> title(properties)));
    for (Mark mark : struck) {
      article = article.withMark(mark);
    }
    return dated(article, properties);
  }

  private SourceArticle dated(SourceArticle article, Document properties) {
    return DateReading.timestamped(property(properties, kind.created))
        .map(day ->
            article.withWeakDate(
                day, "from the day on which the document was made, which is weak evidence"))
        .orElse(article);
  }

  private static String title(Document properties) {
    String title = property(properties, "title");
    return Prose.words(title) <= LONGEST_TITLE && title.contains(" ") ? title : "";
  }

  private static String property(Document properties, String name) {
    Element element = properties.selectFirst("*|" + name);
    return element == null ? "" : element.text();
  }
}
