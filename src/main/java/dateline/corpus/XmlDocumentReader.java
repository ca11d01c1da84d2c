package dateline.corpus;

import dateline.corpus.feed.FeedReader;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.corpus.file.Problem;
import dateline.corpus.wire.NewsMl;
import dateline.corpus.wire.Nitf;
import dateline.text.Characters;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads {@code .xml} by its outermost element: a feed, or items of an agency. */
final class XmlDocumentReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isPresent()) {
      read(file, bytes.get(), out);
    }
  }

  private static void read(CorpusFile file, byte[] bytes, Consumer<CorpusEntry> out) {
    Document document = FileBytes.xml(bytes);
    Element root = document.firstElementChild();
    String name = root == null ? "" : local(root).toLowerCase(Locale.ROOT);
    switch (name) {
      case "rss", "feed", "rdf" -> FeedReader.read(file, bytes, out);
      case "newsitem", "newsmessage" -> NewsMl.read(file, document, out);
      case "nitf" -> Nitf.read(file, document, out);
      default ->
          out.accept(
              Problem.of(
                  file.path(),
                  root == null
                      ? "is not XML"
                      : "is XML of an unsupported kind: <" + Characters.shown(name) + ">",
                  "save its text as .txt or .html, or remove it"));
    }
  }

  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }
}
