package dateline.corpus.wire;

import dateline.article.MarkRules;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads NITF, the News Industry Text Format: one article. */
public final class Nitf {
  private Nitf() {}

  /** Gives the article. */
  public static void read(CorpusFile file, Document document, Consumer<CorpusEntry> out) {
    Item about =
        new Item(
            attribute(document, "doc-id", "id-string"),
            first(
                attribute(document, "du-key", "version"),
                attribute(document, "revision-history", "version")),
            attribute(document, "docdata", "management-status"),
            document.select("docdata > correction").isEmpty() ? List.of() : List.of("correction"),
            attribute(document, "docdata", "management-status").equals("embargoed")
                ? attribute(document, "date\\.release", "norm")
                : "",
            note(document));
    Element content = document.selectFirst("body\\.content");
    about
        .on(
            SourceArticle.of(content == null ? List.of() : WebPage.paragraphs(content.html()))
                .withTitle(first(text(document, "hedline > hl1"), text(document, "head > title")))
                .withPublisher(
                    first(
                        text(document, "body\\.head distributor"),
                        attribute(document, "doc\\.copyright", "holder"),
                        attribute(document, "pubdata", "name")))
                .withPublished(
                    first(
                        attribute(document, "date\\.issue", "norm"),
                        attribute(document, "date\\.release", "norm"),
                        attribute(document, "pubdata", "date.publication"),
                        attribute(document, "dateline story\\.date, story\\.date", "norm")))
                .withByLine(text(document, "body\\.head byline")))
        .read(file, out);
  }

  /** What the editors say; what the element for corrections says is one. */
  private static String note(Document document) {
    String correction = attribute(document, "docdata > correction", "info");
    boolean named = MarkRules.shipped().inNote(correction).isPresent();
    return correction.isBlank()
        ? attribute(document, "ed-msg", "info")
        : (named ? "" : "Correction: ") + correction;
  }

  private static String text(Document document, String selector) {
    Element element = document.selectFirst(selector);
    return element == null ? "" : element.text();
  }

  private static String attribute(Document document, String selector, String name) {
    Element element = document.selectFirst(selector);
    return element == null ? "" : element.attr(name);
  }

  private static String first(String... values) {
    return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse("");
  }
}
