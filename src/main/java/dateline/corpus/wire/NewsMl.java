package dateline.corpus.wire;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads NewsML-G2: one article a {@code newsItem} with text. */
public final class NewsMl {
  private NewsMl() {}

  /** Gives the articles of a news item, or of a message of several. */
  public static void read(CorpusFile file, Document document, Consumer<CorpusEntry> out) {
    int number = 0;
    for (Element item : document.select("*|newsItem, newsItem")) {
      SourceArticle article = article(item);
      if (!article.paragraphs().isEmpty()) {
        number++;
        article.read(file, number, 1, out);
      }
    }
    if (number == 0) {
      out.accept(
          Problem.of(file.path(), "holds no item with text", "fetch its text, or remove it"));
    }
  }

  private static SourceArticle article(Element item) {
    Item about =
        new Item(
            item.attr("guid"),
            item.attr("version"),
            code(item, "pubStatus"),
            item.select("*|itemMeta > *|signal, itemMeta > signal").stream()
                .map(NewsMl::code)
                .toList(),
            text(item, "embargoed"),
            text(item, "edNote"));
    return about.on(
        SourceArticle.of(paragraphs(item))
            .withTitle(text(item, "headline"))
            .withPublisher(publisher(item))
            .withPublished(
                first(
                    text(item, "versionCreated"),
                    text(item, "contentCreated"),
                    text(item, "firstCreated")))
            .withByLine(text(item, "by")));
  }

  private static List<String> paragraphs(Element item) {
    List<Element> inline =
        item.select(
            "*|contentSet > *|inlineXML, contentSet > inlineXML, *|contentSet > *|inlineData,"
                + " contentSet > inlineData");
    return inline.stream()
        .flatMap(content -> paragraphs(content.attr("contenttype"), content))
        .toList();
  }

  private static Stream<String> paragraphs(String type, Element content) {
    Optional<Element> nitf =
        Optional.ofNullable(content.selectFirst("*|body.content, body\\.content"));
    if (nitf.isPresent()) {
      return WebPage.paragraphs(nitf.get().html()).stream();
    }
    return type.contains("plain")
        ? SourceArticle.ofText(content.wholeText()).paragraphs().stream()
        : WebPage.paragraphs(content.childrenSize() == 0 ? content.wholeText() : content.html())
            .stream();
  }

  private static String publisher(Element item) {
    Element provider = item.selectFirst("*|itemMeta > *|provider, itemMeta > provider");
    if (provider == null) {
      return "";
    }
    String name = text(provider, "name");
    String code = first(provider.attr("literal"), provider.attr("qcode"));
    return first(name, code.substring(code.indexOf(':') + 1));
  }

  private static String code(Element item, String name) {
    Element element = item.selectFirst("*|" + name + ", " + name);
    return element == null ? "" : code(element);
  }

  private static String code(Element element) {
    return first(element.attr("qcode"), element.attr("uri"), element.text());
  }

  private static String text(Element item, String name) {
    Element element = item.selectFirst("*|" + name + ", " + name);
    return element == null ? "" : element.text();
  }

  private static String first(String... values) {
    return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse("");
  }
}
